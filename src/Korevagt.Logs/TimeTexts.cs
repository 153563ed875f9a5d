using Korevagt.Domain.Texts;

namespace Korevagt.Logs;

/// <summary>Words about how times are written.</summary>
internal static class TimeTexts
{
    private const string Forms =
        "2016-12-24 23:30, 24-12-2016 23.30, 24.12.2016 kl. 23.30, 24/12/2016 23:30, 24/12-2016 23:30, 24-12-16 23:30, "
        + "2016/12/24 23:30, 20161224 2330";

    private const string Cure = "\"ordered\": { \"column\": …, \"format\": ";

    /// <summary>The ways in which a time may be written.</summary>
    public static Text AnyForm { get; } = new(
        $"et tidspunkt som {Forms} eller et regnearks serienummer (42728,979167)",
        $"a time such as {Forms} or a spreadsheet's serial number (42728.979167)");

    /// <summary>What a column with times of the day alone takes.</summary>
    public static Text ClockAlone { get; } = new("et klokkeslæt som 23:30 eller 23.30", "a time of the day such as 23:30 or 23.30");

    /// <summary>What a column whose form is known takes.</summary>
    public static Text Like(TimeFormat? format) => format is { } known
        ? new(
            $"et tidspunkt som {Example(known)}, ligesom i resten af kolonnen",
            $"a time such as {Example(known)}, as in the rest of the column")
        : AnyForm;

    public static Text Ambiguous(string sample) => new(
        $"\"{sample}\" kan være dag-måned eller måned-dag, og ingen dato i kolonnen viser hvilket",
        $"\"{sample}\" can be day and month or month and day, and no date of the column tells which");

    public static Text MonthFirst(string sample) => new(
        $"\"{sample}\" ser ud til at have måneden først, og det antages ikke uden videre",
        $"\"{sample}\" seems to have the month first, which is not assumed");

    public static Text HalfDays(string sample) => new(
        $"\"{sample}\" har AM eller PM, som læses, når formatet er angivet",
        $"\"{sample}\" has AM or PM, which is read where the format is stated");

    public static Text YearFirst(string sample) => new(
        $"\"{sample}\" kan have året først eller sidst, og datoerne i kolonnen viser det ikke",
        $"\"{sample}\" can have the year first or last, and the dates of the column do not tell");

    /// <summary>What to state in a mapping.</summary>
    public static Text State(string first, string second) => new(
        $"en mapping-fil med {Cure}\"{first}\" }} eller \"{second}\"", $"a mapping with {Cure}\"{first}\" }} or \"{second}\"");

    private static string Example(TimeFormat format) => format switch
    {
        TimeFormat.YearFirstSlash => "2016/12/24 23:30",
        TimeFormat.Compact => "20161224 2330",
        TimeFormat.DayFirstHyphen => "24-12-2016 23:30",
        TimeFormat.DayFirstPoint => "24.12.2016 23:30",
        TimeFormat.DayFirstSlash => "24/12/2016 23:30",
        TimeFormat.DayFirstSlashHyphen => "24/12-2016 23:30",
        TimeFormat.MonthFirstSlash => "12/24/2016 11:30 PM",
        TimeFormat.SerialNumber => "42728.979167",
        _ => "2016-12-24 23:30",
    };
}

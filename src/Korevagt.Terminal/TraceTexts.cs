using Korevagt.Domain.Texts;

namespace Korevagt.Terminal;

/// <summary>What can be wrong with the options of a trace.</summary>
internal static class TraceTexts
{
    public static Text NoDrivesToCut { get; } = new("har ingen kørsler at afgrænse", "has no drives to cut");

    public static Text DrivesOrPicture { get; } = new(
        "også --trace-drives FIL eller --trace-picture FIL",
        "--trace-drives FILE or --trace-picture FILE beside it");

    public static Text HoursNotAYear { get; } = new("viser timer, ikke et år", "shows hours, not a year");

    public static Text BesideIt(string option) => new($"også {option}", $"{option} beside it");

    public static Text NothingToTrace { get; } = new("har intet at følge", "has nothing to trace");

    public static Text AnyTrace { get; } = new(
        "også --trace FIL, --trace-drives FIL eller --trace-picture FIL",
        "--trace FILE, --trace-drives FILE or --trace-picture FILE beside it");

    public static Text TooManyHours { get; } = new("ville vise for mange timer", "would show too many hours");

    public static Text AtMostOfThem(int hours) => new($"højst {hours}", $"at most {hours} of them");

    public static Text NoLocalTime(string text) => new($"'{text}' er intet tidspunkt", $"'{text}' is no local time");

    public static Text ALocalTime { get; } = new("et tidspunkt som 2017-01-14T16:00", "a time such as 2017-01-14T16:00");
}

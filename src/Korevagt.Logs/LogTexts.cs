using System.Globalization;
using Korevagt.Domain.Texts;

namespace Korevagt.Logs;

/// <summary>What can be wrong with a log as a whole, in words.</summary>
internal static class LogTexts
{
    public static Text Empty { get; } = new("er tom", "is empty");
    public static Text AHeader { get; } = new("en overskrift og en linje pr. besøg", "a header and a line per visit");
    public static Text NoRows { get; } = new("har en overskrift og ingen rækker", "has a header and no rows");
    public static Text ALinePerVisit { get; } = new("en linje pr. besøg", "a line per visit");
    public static Text OneVisitPerLine { get; } = new("ét besøg pr. linje", "one visit per line");
    public static Text LongLine { get; } = new("er længere end en megabyte", "is longer than a megabyte");
    public static Text TwoEncodings { get; } = new("UTF-8 eller Windows-1252", "UTF-8 or Windows-1252");
    public static Text Utf16 { get; } = new("er skrevet i UTF-16 eller UTF-32", "is written in UTF-16 or UTF-32");
    public static Text Utf32 { get; } = new("er skrevet i UTF-32", "is written in UTF-32");
    public static Text ZeroBytes { get; } = new("indeholder nulbyte og er ikke tekst", "holds zero bytes and is no text");
    public static Text NoUtf8 { get; } = new("er ikke UTF-8", "is no UTF-8");
    public static Text No1252 { get; } = new("er ikke Windows-1252", "is no Windows-1252");
    public static Text Neither { get; } = new("er hverken UTF-8 eller Windows-1252", "is neither UTF-8 nor Windows-1252");
    public static Text NoRowRead { get; } = new("har ingen række, der kunne læses", "has no row that could be read");
    public static Text OneVisit { get; } = new("mindst ét besøg", "at least one visit");
    public static Text EachColumnOnce { get; } = new("hver kolonne én gang", "each column once");
    public static Text Cpr { get; } = new("ligner CPR-numre", "looks like CPR numbers");
    public static Text PersonsNames { get; } = new("ligner personnavne", "looks like names of persons");

    public static Text PersonalHeader { get; } = new(
        "har en overskrift, der siger, hvem en person er", "has the header of a column that says who a person is");

    public static Text WithoutPersons { get; } = new(
        "en log uden den kolonne; en efterspørgselsmodel behøver ingen personer",
        "a log without that column; a demand model needs no persons");

    public static Text NoSpreadsheet { get; } = new(
        "er et arkiv, men ikke et regneark, der kan læses", "is an archive, but no spreadsheet that can be read");

    public static Text OldSpreadsheet { get; } = new(
        "er et gammelt regneark (.xls) eller har adgangskode", "is an old spreadsheet (.xls) or has a password");

    public static Text ASpreadsheet { get; } = new(
        "en CSV-fil eller et regneark (.xlsx) uden adgangskode", "a CSV file, or a spreadsheet (.xlsx) without a password");

    public static Text NoCsv { get; } = new("kan ikke deles i kolonner", "cannot be taken apart into columns");
    public static Text Csv { get; } = new("kommaseparerede værdier", "comma-separated values");

    public static Text NeededColumns { get; } = new(
        "mindst \"ordered\", \"urgency\" og \"area\" eller \"lat\" og \"lon\", med disse navne eller dem i en mapping-fil",
        "at least ordered, urgency, and area or lat and lon, under these names or those of a mapping");

    public static Text NothingStored(Text what) =>
        new($"{what.Danish}; intet er gemt", $"{what.English}; nothing was stored");

    public static Text RowsAtMost(long most) => new($"højst {Number(most)}", $"at most {Number(most)}");

    public static Text HasRows(long rows) => new($"har {Number(rows)} rækker", $"has {Number(rows)} rows");

    public static Text HasColumns(Text headers) => new($"har kolonnerne {headers.Danish}", $"has the columns {headers.English}");

    public static Text ColumnTimes(Text header, int times) =>
        new($"har kolonnen {header.Danish} {times} gange", $"has the column {header.English} {times} times");

    public static Text NoColumn(string header) => new(
        $"har ingen kolonne \"{header}\", som mapping-filen nævner", $"has no column \"{header}\", which the mapping names");

    public static Text DidYouMean(string nearest) => new($"\"{nearest}\" (mente du det?)", $"\"{nearest}\" (did you mean that?)");

    public static Text Rejected(long rejected, long rows, double share) => new(
        $"{Number(rejected)} af {Number(rows)} rækker er afvist ({Percent(share)})",
        $"{Number(rejected)} of {Number(rows)} rows are rejected ({Percent(share)})");

    public static Text Repeated(long repeated, long rows, double share) => new(
        $"{Number(repeated)} af {Number(rows)} rækker gentager en tidligere ({Percent(share)})",
        $"{Number(repeated)} of {Number(rows)} rows repeat an earlier one ({Percent(share)})");

    public static Text AtMost(double share) => new($"højst {Percent(share)}", $"at most {Percent(share)}");

    /// <summary>The same thing is wrong with most rows.</summary>
    public static Text MostRows(RowFaultCount count, long rows) => new(
        $"det samme er galt i {Number(count.Faults)} af {Number(rows)} rækker; "
        + $"i linje {Number(count.First.Line)}: {count.First.Message.Danish}",
        $"the same is wrong with {Number(count.Faults)} of {Number(rows)} rows; "
        + $"in line {Number(count.First.Line)}: {count.First.Message.English}");

    public static Text MaybeThousands(string sample) => new(
        $"\"{sample}\" kan være et decimaltal eller have tusinder delt af, og intet andet tal i loggen viser hvilket",
        $"\"{sample}\" can have decimals or grouped thousands, and no other number of the log tells which");

    public static Text StateMark { get; } = new(
        "en mapping-fil med \"decimalMark\": \"comma\" eller \"point\"", "a mapping with \"decimalMark\": \"comma\" or \"point\"");

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}

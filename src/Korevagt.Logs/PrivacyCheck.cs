using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Logs.Privacy;

namespace Korevagt.Logs;

/// <summary>
/// Refuses a log that says who the patients are, before anything of it is kept. Every value of every column is looked at, read or
/// not. Names no value.
/// </summary>
internal static class PrivacyCheck
{
    private static readonly LogColumn[] Naming = [LogColumn.Area, LogColumn.Urgency, LogColumn.Shift, LogColumn.AgeBand];

    /// <summary>A fault for each column that looks personal.</summary>
    /// <param name="file">The log.</param>
    /// <param name="tallies">What was seen, column by column.</param>
    /// <param name="columns">What the columns tell.</param>
    public static List<Fault> Judge(string file, IReadOnlyList<ColumnTally> tallies, BoundColumns columns) =>
        [.. tallies.Select((tally, index) => Judge(file, tally, index, columns)).OfType<Fault>()];

    private static Fault? Judge(string file, ColumnTally tally, int index, BoundColumns columns)
    {
        var header = index < columns.Headers.Count ? columns.Headers[index] : "";
        var namesPlaces = Naming.Any(column => columns.IndexOf(column) == index);
        var place = Place(index, header);
        Text? message;
        (message, place) = (tally, namesPlaces) switch
        {
            _ when tally.LooksLikeCpr => (LogTexts.Cpr, FormattableString.Invariant($"line {tally.CprLine}, {place}")),
            _ when !namesPlaces && PersonalHeader.Tells(header) => (LogTexts.PersonalHeader, place),
            _ when tally.LooksLikeNames(namesPlaces) => (LogTexts.PersonsNames, place),
            _ => (default(Text?), place),
        };
        return message is { } said ? new Fault(file, place, LogTexts.NothingStored(said), LogTexts.WithoutPersons) : null;
    }

    /// <summary>A header can be a CPR number itself where the log has none: then only its place is told.</summary>
    private static string Place(int index, string header) => Redaction.IsPersonal(header) || header.Length == 0
        ? FormattableString.Invariant($"column {index + 1}")
        : $"column {Redaction.Quote(header).English}";
}

using System.Globalization;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Logs;

/// <summary>One thing that is wrong with a row of a log. Values that may tell who a person is are never part of it.</summary>
/// <param name="Line">Line of the log, the header being 1.</param>
/// <param name="Column">Name of the column in the log's header, or empty for the row as a whole.</param>
/// <param name="Kind">What kind of thing is wrong.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Expected">What would have been right, or null where the message says so.</param>
public sealed record RowFault(long Line, string Column, RowFaultKind Kind, Text Message, Text? Expected = null)
{
    /// <summary>Converts to a fault of the file.</summary>
    public Fault In(string file)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"line {Line}");
        return new Fault(file, Column.Length == 0 ? line : $"{line}, column \"{Column}\"", Message, Expected);
    }
}

using CsvHelper;

namespace Korevagt.Demand.Logs;

/// <summary>Writes what is wrong with the rows of a log as CSV: <c>line,column,kind,message,expected</c>, UTF-8.</summary>
public static class RowFaultTable
{
    /// <summary>Writes all of it, in the order of the lines.</summary>
    public static void Write(IReadOnlyList<RowFault> faults, Stream stream)
    {
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader("line", "column", "kind", "message", "expected");
        foreach (var fault in faults)
        {
            csv.WriteField(fault.Line);
            csv.WriteField(fault.Column);
            csv.WriteField(fault.Kind.ToString());
            csv.WriteField(fault.Message);
            csv.WriteField(fault.Expected ?? "");
            csv.EndRecord();
        }
    }
}

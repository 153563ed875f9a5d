using System.Globalization;
using CsvHelper;
using Korevagt.Domain.Texts;

namespace Korevagt.Logs;

/// <summary>
/// Writes what is wrong with the rows of a log as CSV: <c>line,column,kind,message,expected</c>, UTF-8, in the order of the lines.
/// Faults go straight to the stream; only the few that come out of order are kept until all are there.
/// </summary>
public sealed class RowFaultTable : IDisposable
{
    private readonly Stream spool;
    private readonly Language language;
    private readonly CsvWriter csv;
    private readonly List<RowFault> late = [];
    private long lastLine;

    /// <summary>Begins a table.</summary>
    /// <param name="spool">Takes the faults as they come: a stream that can be read and sought.</param>
    /// <param name="language">The reader's language.</param>
    public RowFaultTable(Stream spool, Language language)
    {
        (this.spool, this.language) = (spool, language);
        csv = Writer(spool);
    }

    /// <summary>Takes a fault.</summary>
    public void Add(RowFault fault)
    {
        if (fault.Line < lastLine)
        {
            late.Add(fault);
            return;
        }

        lastLine = fault.Line;
        Write(csv, fault);
    }

    /// <summary>Writes the table.</summary>
    public void WriteTo(Stream stream)
    {
        csv.Flush();
        spool.Position = 0;
        using var written = Writer(stream);
        written.WriteHeader("line", "column", "kind", "message", "expected");
        late.Sort(static (a, b) => a.Line.CompareTo(b.Line));
        var next = 0;
        using var lines = CsvReader.Create(spool, CsvReaderOptions.Default with { HasHeader = false, Separator = ',' }, leaveOpen: true);
        while (lines.Read())
        {
            var line = long.Parse(lines.GetString(0), CultureInfo.InvariantCulture);
            for (; next < late.Count && late[next].Line < line; next++)
            {
                Write(written, late[next]);
            }

            for (var i = 0; i < lines.FieldCount; i++)
            {
                written.WriteField(lines.GetString(i));
            }

            written.EndRecord();
        }

        foreach (var fault in late.Skip(next))
        {
            Write(written, fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => csv.Dispose();

    private static CsvWriter Writer(Stream stream) =>
        CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);

    private void Write(CsvWriter writer, RowFault fault)
    {
        writer.WriteField(fault.Line);
        writer.WriteField(fault.Column);
        writer.WriteField(fault.Kind.ToString());
        writer.WriteField(fault.Message.In(language));
        writer.WriteField(fault.Expected?.In(language) ?? "");
        writer.EndRecord();
    }
}

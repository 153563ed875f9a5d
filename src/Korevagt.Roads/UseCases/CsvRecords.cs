using System.Text;

namespace Korevagt.Roads.UseCases;

/// <summary>Comma-separated values after RFC 4180: fields in quotes may hold commas, line ends and doubled quotes.</summary>
internal static class CsvRecords
{
    /// <summary>The records with the number of the line where each begins; empty lines are passed over.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Read(TextReader reader)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, start, quoted) = (1, 1, false);
        for (int c; (c = reader.Read()) >= 0;)
        {
            if (quoted)
            {
                if (c == '"' && reader.Peek() == '"')
                    field.Append((char)reader.Read());
                else if (c == '"')
                    quoted = false;
                else
                    field.Append((char)c);
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (c != '\r')
            {
                field.Append((char)c);
            }

            line += c == '\n' ? 1 : 0;
            if (c != '\n' || quoted)
                continue;
            if (fields.Count > 1 || fields[0].Length > 0)
                yield return (start, fields);
            (fields, start) = ([], line);
        }

        fields.Add(field.ToString());
        if (fields.Count > 1 || fields[0].Length > 0)
            yield return (start, fields);
    }

    /// <summary>A field as it is written: in quotes where it needs them.</summary>
    public static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Spectre.Console;

namespace Korevagt.Terminal;

/// <summary>Writes the tables that the other reports show too.</summary>
internal static class PlainTables
{
    public static void Write(IAnsiConsole output, IEnumerable<PlainTable> tables, Language language)
    {
        foreach (var table in tables)
        {
            output.WriteLine();
            output.Write(new Rule($"[bold]{table.Title.EscapeMarkup()}[/]").LeftJustified());
            if (table.Note.Length > 0)
            {
                output.WriteLine(table.Note);
            }

            var drawn = new FittedTable(language);
            for (var place = 0; place < table.Columns.Count; place++)
            {
                _ = place < table.WordColumns ? drawn.Words(table.Columns[place]) : drawn.Numbers(table.Columns[place]);
            }

            foreach (var row in table.Rows)
            {
                drawn.Row(row);
            }

            output.Write(drawn);
        }
    }
}

using Korevagt.Reports.Tables;
using Spectre.Console;

namespace Korevagt.Cli.Terminal;

/// <summary>Writes the tables that the other reports show too.</summary>
internal static class PlainTables
{
    public static void Write(IAnsiConsole output, IEnumerable<PlainTable> tables)
    {
        foreach (var table in tables)
        {
            output.WriteLine();
            output.Write(new Rule($"[bold]{table.Title.EscapeMarkup()}[/]").LeftJustified());
            if (table.Note.Length > 0)
            {
                output.WriteLine(table.Note);
            }

            var drawn = new Table().Border(TableBorder.Rounded);
            for (var place = 0; place < table.Columns.Count; place++)
            {
                var column = new TableColumn(table.Columns[place].EscapeMarkup());
                drawn.AddColumn(place < table.WordColumns ? column : column.RightAligned());
            }

            foreach (var row in table.Rows)
            {
                drawn.AddRow([.. row.Select(text => text.EscapeMarkup())]);
            }

            output.Write(drawn);
        }
    }
}

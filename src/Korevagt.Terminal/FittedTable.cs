using System.Text.RegularExpressions;
using Korevagt.Domain.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;
using Plain = Spectre.Console.Text;

namespace Korevagt.Terminal;

/// <summary>
/// A table that fits the terminal without breaking a word: cells are wrapped at blanks and hyphens only, then columns that can be
/// done without are left out and named below, and where the words of the others still do not fit each row becomes a list.
/// </summary>
/// <param name="language">The language of what is said of columns left out.</param>
/// <param name="title">What stands above, or empty.</param>
internal sealed partial class FittedTable(Language language, string title = "") : Renderable
{
    private const int FrameOfAColumn = 3;
    private const int FrameOfTheTable = 1;
    private const string Glued = "\u00A0→\u00A0";
    private const string Loose = " → ";

    private readonly List<(string Heading, bool IsNumber, bool IsOptional)> columns = [];
    private readonly List<string[]> rows = [];
    private string caption = "";

    /// <summary>Adds a column of words.</summary>
    public FittedTable Words(string heading, bool isOptional = false)
    {
        columns.Add((heading, false, isOptional));
        return this;
    }

    /// <summary>Adds a column of numbers, set to the right.</summary>
    public FittedTable Numbers(string heading, bool isOptional = false)
    {
        columns.Add((heading, true, isOptional));
        return this;
    }

    /// <summary>What stands below.</summary>
    public FittedTable Below(string words)
    {
        caption = words;
        return this;
    }

    /// <summary>Adds a row; cells that are left out are empty.</summary>
    public FittedTable Row(params IReadOnlyList<string> cells)
    {
        rows.Add([.. cells, .. Enumerable.Repeat("", Math.Max(0, columns.Count - cells.Count))]);
        return this;
    }

    /// <summary>Adds an empty row.</summary>
    public FittedTable Gap() => Row();

    /// <summary>The lines of a text, none longer than the width unless a word is.</summary>
    public static IEnumerable<string> Wrapped(string text, int width)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var indent = paragraph[..^paragraph.TrimStart(' ').Length];
            var line = indent;
            foreach (var piece in PiecesOf(paragraph[indent.Length..]))
            {
                if (line.Length > indent.Length && (line + piece).TrimEnd(' ').Length > width)
                {
                    yield return line.TrimEnd(' ');
                    line = indent;
                }

                line += piece;
            }

            yield return line.TrimEnd(' ');
        }
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => Drawn(maxWidth).Render(options, maxWidth);

    protected override Measurement Measure(RenderOptions options, int maxWidth) => Drawn(maxWidth).Measure(options, maxWidth);

    private IRenderable Drawn(int width)
    {
        List<int> kept = [.. Enumerable.Range(0, columns.Count)];
        while (LeastOf(kept, Glued) > width && kept.FindLastIndex(column => columns[column].IsOptional) is >= 0 and var optional)
        {
            kept.RemoveAt(optional);
        }

        var arrow = LeastOf(kept, Glued) <= width ? Glued : Loose;
        return LeastOf(kept, arrow) <= width ? Table(kept, arrow, width) : List(width);
    }

    /// <summary>The narrowest that some columns can be drawn without breaking a word.</summary>
    private int LeastOf(List<int> kept, string arrow) => kept.Sum(column => Longest(column, arrow)) + FrameOf(kept);

    private static int FrameOf(List<int> kept) => (kept.Count * FrameOfAColumn) + FrameOfTheTable;

    private int Longest(int column, string arrow) =>
        Cells(column, arrow)
            .SelectMany(cell => PiecesOf(cell).Select(piece => piece.TrimEnd(' ').Length + cell.Length - cell.TrimStart(' ').Length))
            .DefaultIfEmpty(0).Max();

    private IEnumerable<string> Cells(int column, string arrow) =>
        rows.Select(row => Joined(row[column], arrow)).Prepend(columns[column].Heading);

    private static string Joined(string cell, string arrow) => cell.Replace(Loose, arrow, StringComparison.Ordinal);

    private IRenderable Table(List<int> kept, string arrow, int width)
    {
        var widths = Widths(kept, arrow, width - FrameOf(kept));
        var table = new Table().Border(TableBorder.Rounded);
        if (title.Length > 0)
        {
            table.Title(title.EscapeMarkup());
        }

        foreach (var (place, column) in kept.Index())
        {
            var head = new TableColumn(Cell(columns[column].Heading, widths[place])).Width(widths[place]);
            table.AddColumn(columns[column].IsNumber ? head.RightAligned() : head);
        }

        foreach (var row in rows)
        {
            table.AddRow(kept.Select((column, place) => Cell(Joined(row[column], arrow), widths[place])));
        }

        var leftOut = string.Join(", ", columns.Where((_, i) => !kept.Contains(i)).Select(column => column.Heading));
        string[] below = [caption, leftOut.Length == 0 ? "" : TerminalTexts.WiderShows(leftOut).In(language)];
        List<IRenderable> parts = [table, .. below.Where(words => words.Length > 0).Select(words => new Plain(words))];
        return parts.Count == 1 ? table : new Rows(parts);
    }

    private static Plain Cell(string words, int width) =>
        new(string.Join('\n', Wrapped(words, width)).Replace(Glued, Loose, StringComparison.Ordinal));

    /// <summary>Every column as wide as its longest word, the first as it wants, then a character at a time to the one that lacks most.</summary>
    private List<int> Widths(List<int> kept, string arrow, int room)
    {
        var wanted = kept.ConvertAll(column => Cells(column, arrow).SelectMany(cell => cell.Split('\n')).Max(line => line.Length));
        var widths = kept.ConvertAll(column => Longest(column, arrow));
        // The first column says what a row is about: it is broken last.
        widths[0] += Math.Max(0, Math.Min(Math.Min(wanted[0], room / 2) - widths[0], room - widths.Sum()));
        for (var left = room - widths.Sum(); left > 0; left--)
        {
            var (lack, neediest) = widths.Select((width, i) => (wanted[i] - width, i)).Max();
            if (lack <= 0)
            {
                break;
            }

            widths[neediest]++;
        }

        return widths;
    }

    /// <summary>Each row as its first cell with the others below it.</summary>
    private Rows List(int width)
    {
        var lines = title.Length > 0 ? new List<string> { title } : [];
        foreach (var row in rows.Where(row => row.Any(cell => cell.Length > 0)))
        {
            lines.AddRange(Wrapped(row[0], width));
            lines.AddRange(columns.Zip(row).Skip(1).Where(cell => cell.Second.Length > 0)
                .SelectMany(cell => Wrapped($"{cell.First.Heading}: {cell.Second}", width - 2)).Select(line => "  " + line));
        }

        return new Rows(lines.Append(caption).Where(line => line.Length > 0).Select(line => new Plain(line)));
    }

    /// <summary>Where a line may end: after a blank, and after a hyphen between letters.</summary>
    private static IEnumerable<string> PiecesOf(string text) => Piece().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"[^ \n]*?(?:\p{L}-(?=\p{L})| +|(?=\n)|$)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Piece();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Tenders.Sheets;

/// <summary>Holds a workbook that came back against the sheet that was sent out: all but the yellow cells stands as it was.</summary>
internal sealed partial class SheetComparison
{
    private readonly BidSheet sheet;
    private readonly Language language;
    private readonly CellFaults faults;
    private readonly HashSet<(SheetKind Sheet, int Row)> unsound = [];
    private readonly Dictionary<SheetKind, ReadSheet> found = [];

    /// <summary>Compares, and tells what is different.</summary>
    /// <param name="sheet">The sheet that was sent out.</param>
    /// <param name="book">The workbook that came back.</param>
    /// <param name="language">The language of the sheet.</param>
    /// <param name="faults">Takes the faults.</param>
    public SheetComparison(BidSheet sheet, ReadBook book, Language language, CellFaults faults)
    {
        (this.sheet, this.language, this.faults) = (sheet, language, faults);
        var names = Enum.GetValues<SheetKind>().ToDictionary(kind => SheetTexts.Name(kind).In(language), StringComparer.OrdinalIgnoreCase);
        foreach (var read in book.Sheets)
        {
            // A second sheet of one name is none that was sent out: nobody knows which of the two a reader saw.
            if (names.TryGetValue(read.Name, out var kind) && found.TryAdd(kind, read))
            {
                continue;
            }

            if (names.ContainsKey(read.Name) || !string.Equals(read.Name, SheetWorkbook.HiddenSheet, StringComparison.OrdinalIgnoreCase))
            {
                faults.Add(
                    new(SheetKind.Company, int.MaxValue, 0), Quoted.Content(read.Name),
                    new("er et ark, som ikke blev sendt ud", "is a sheet that was not sent out"),
                    new(
                        "kun de udsendte ark: et forbehold på et ekstra ark læses ikke",
                        "the sheets that were sent out only: a reservation on another sheet is not read"));
            }
        }

        foreach (var (name, kind) in names)
        {
            Compare(name, kind);
        }
    }

    /// <summary>Whether the row of a yellow cell stands where it was sent out; where it does not, nothing of it is read.</summary>
    public bool IsSound(CellAt at) => !unsound.Contains((at.Sheet, at.Row));

    /// <summary>What stands in a yellow cell, or null where it is blank.</summary>
    public ReadCell? Cell(CellAt at) => found.GetValueOrDefault(at.Sheet)?.Cells.GetValueOrDefault((at.Row, at.Column));

    private void Compare(string name, SheetKind kind)
    {
        var rows = sheet.Cells.Where(cell => cell.Key.Sheet == kind).GroupBy(cell => cell.Key.Row).ToDictionary(
            row => row.Key, row => row.OrderBy(cell => cell.Key.Column).ToList());
        if (!found.TryGetValue(kind, out var read))
        {
            faults.Add(new(kind, 0, 0), name, FileTexts.IsMissing, Sent(new("arket", "the sheet")));
            unsound.UnionWith(rows.Keys.Select(row => (kind, row)));
            return;
        }

        if (read.IsHidden)
        {
            faults.Add(new(kind, 0, 0), name, IsHidden, Shown);
        }

        foreach (var (row, cells) in rows.OrderBy(row => row.Key))
        {
            CompareRow(read, kind, row, cells, rows);
        }

        foreach (var column in rows.Values.SelectMany(cells => cells.Select(cell => cell.Key.Column)).Distinct().Order()
            .Where(column => read.HiddenColumns.Exists(hidden => hidden.From <= column && column <= hidden.To)))
        {
            var letters = CellAt.Letters(column);
            faults.Add(new(kind, 0, column), $"{name}!{letters}:{letters}", IsHidden, Shown);
        }

        foreach (var range in read.Merged)
        {
            faults.Add(
                FirstOf(kind, range), $"{name}!{Quoted.Content(range)}", new("er flettede celler", "are merged cells"),
                new("enkelte celler: ophæv fletningen", "single cells: split them again"));
        }

        // In a row that is another than was sent out, its labels tell all that there is to tell.
        foreach (var (at, cell) in read.Cells.Where(cell =>
            !sheet.Cells.ContainsKey(new(kind, cell.Key.Row, cell.Key.Column)) && !unsound.Contains((kind, cell.Key.Row))))
        {
            faults.Add(
                new(kind, at.Row, at.Column), Says(cell),
                new("ingenting: det, der står uden for skemaet, læses ikke", "nothing: what stands outside the form is not read"));
        }
    }

    private void CompareRow(
        ReadSheet read, SheetKind kind, int row, List<KeyValuePair<CellAt, SheetCell>> cells,
        Dictionary<int, List<KeyValuePair<CellAt, SheetCell>>> rows)
    {
        if (cells.Find(cell => !Stands(cell.Value, read.Cells.GetValueOrDefault((row, cell.Key.Column)))) is { Value: not null } changed)
        {
            unsound.Add((kind, row));
            var there = read.Cells.GetValueOrDefault((row, changed.Key.Column));
            var from = rows.FirstOrDefault(other => other.Key != row && IsRow(read, row, other.Value)).Key;
            faults.Add(
                changed.Key,
                from > 0 ? Moved(from) : there is null ? new("er slettet", "was deleted") : Says(there),
                Sent(Words(changed.Value)));
        }

        if (read.HiddenRows.Contains(row))
        {
            var number = row.ToString(CultureInfo.InvariantCulture);
            faults.Add(new(kind, row, 0), $"{SheetTexts.Name(kind).In(language)}!{number}:{number}", IsHidden, Shown);
        }
    }

    /// <summary>Whether what stands in a row is all that was sent out in another.</summary>
    private bool IsRow(ReadSheet read, int row, List<KeyValuePair<CellAt, SheetCell>> other) =>
        other.Exists(cell => cell.Value is LabelCell)
        && other.TrueForAll(cell => Stands(cell.Value, read.Cells.GetValueOrDefault((row, cell.Key.Column))));

    private bool Stands(SheetCell cell, ReadCell? there) => cell switch
    {
        LabelCell label => there is { Kind: ReadKind.Words, Formula: null } && NameForm.Of(there.Value) == NameForm.Of(label.Words.In(language)),
        AmountCell amount => there is { Kind: ReadKind.Number, Formula: null } && CellNumber.Of(there.Value, Scale(amount.Amount)) == amount.Amount,
        FormulaCell => there is null or { Formula: not null },
        _ => true,
    };

    private static int Scale(decimal amount) => amount.Scale;

    private static Text Words(SheetCell cell) => cell switch
    {
        LabelCell label => new($"\"{label.Words.Danish}\"", $"\"{label.Words.English}\""),
        AmountCell amount => Text.Same(amount.Amount.ToString(CultureInfo.InvariantCulture)),
        _ => new("summen", "the sum"),
    };

    private static Text Moved(int from) => new(
        $"her står række {from}: rækker er flyttet, tilføjet eller slettet", $"row {from} stands here: rows were moved, added or deleted");

    private static Text Says(ReadCell cell) => cell.Formula is { } formula
        ? new($"har formlen {Quoted.Text(formula)}", $"has the formula {Quoted.Text(formula)}")
        : new($"siger {Quoted.Text(cell.Value)}", $"says {Quoted.Text(cell.Value)}");

    private static Text Sent(Text what) => new(what.Danish + InputTexts.AsSent.Danish, what.English + InputTexts.AsSent.English);

    private static CellAt FirstOf(SheetKind kind, string range) => Reference().Match(range) is { Success: true } match
        ? new(
            kind, int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture),
            match.Groups["column"].Value.Aggregate(0, (column, letter) => (column * 26) + (letter - 'A' + 1)))
        : new(kind, 0, 0);

    private static Text IsHidden { get; } = new("er skjult", "is hidden");

    private static Text Shown { get; } = new("synlig, som arket blev sendt ud", "visible, as the sheet was sent out");

    [GeneratedRegex(
        "^(?<column>[A-Z]{1,3})(?<row>[0-9]{1,7})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Reference();
}

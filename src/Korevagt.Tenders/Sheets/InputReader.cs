using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Tenders.Sheets;

/// <summary>Reads yellow cells. A cell that says something that cannot be read is a fault, and stands for 0 or a blank word from then on.</summary>
/// <param name="sheet">The sheet that was sent out.</param>
/// <param name="back">What came back.</param>
/// <param name="faults">Takes the faults.</param>
/// <param name="warnings">Takes what is allowed and seldom meant.</param>
internal sealed class InputReader(BidSheet sheet, SheetComparison back, CellFaults faults, List<Text> warnings)
{
    private const int LongestName = 200;

    private readonly HashSet<CellAt> unsound = [];

    /// <summary>Whether what stands there could be read, or nothing does.</summary>
    public bool IsSound(CellAt at) => back.IsSound(at) && !unsound.Contains(at);

    /// <summary>Whether something stands there.</summary>
    public bool IsFilled(CellAt at) => back.IsSound(at) && back.Cell(at) is not null;

    /// <summary>A fault of a cell.</summary>
    public void Add(CellAt at, Text message, Text expected)
    {
        unsound.Add(at);
        faults.Add(at, message, expected);
    }

    /// <summary>The number of a cell, or null where it is blank.</summary>
    public decimal? Number(CellAt at)
    {
        if (!back.IsSound(at) || back.Cell(at) is not { } cell)
        {
            return null;
        }

        var kind = Kind(at);
        if (!IsConstant(at, cell, kind) || !IsNumber(at, cell))
        {
            return 0;
        }

        var decimals = kind switch
        {
            InputKind.Price or InputKind.Dkk => 2,
            InputKind.Share => 4,
            _ => 0,
        };
        if (CellNumber.Of(cell.Value, decimals) is { } number)
        {
            if (number >= InputTexts.Least(kind) && number <= InputTexts.Most(kind))
            {
                return number;
            }

            Add(
                at,
                Says(
                    number < 0 ? new("er negativ", "is negative") : new("ligger uden for grænserne", "lies outside the limits"), cell.Value),
                InputTexts.Wanted(kind));
            return 0;
        }

        Text tooMany = decimals == 0
            ? new("er ikke et helt tal", "is no whole number")
            : new($"har mere end {decimals} decimaler", $"has more than {decimals} decimals");
        Add(at, Says(tooMany, cell.Value), InputTexts.Wanted(kind));
        return 0;
    }

    /// <summary>The words of a cell in one form, or null where it is blank; empty where they cannot be read.</summary>
    public string? Words(CellAt at)
    {
        if (!back.IsSound(at) || back.Cell(at) is not { } cell)
        {
            return null;
        }

        var (kind, words) = (Kind(at), NameForm.Of(cell.Value));
        if (cell.Formula is not null)
        {
            Add(at, new("er en formel", "is a formula"), InputTexts.Wanted(kind));
        }
        else if (cell.Kind is ReadKind.Error or ReadKind.Truth || cell.IsDate)
        {
            Add(at, Says(new("er ikke tekst", "is no text"), cell.Value), InputTexts.Wanted(kind));
        }
        else if (words.Length > LongestName || words.Any(char.IsControl))
        {
            Add(
                at, Says(new("er for lang eller har tegn, der ikke kan ses", "is too long or has characters that cannot be seen"), words),
                InputTexts.Wanted(kind));
        }
        else
        {
            return words;
        }

        return "";
    }

    private InputKind Kind(CellAt at) => ((InputCell)sheet.Cells[at]).Kind;

    /// <summary>Whether the value is the bidder's own: a formula that has been reckoned is, with a warning.</summary>
    private bool IsConstant(CellAt at, ReadCell cell, InputKind kind)
    {
        if (cell.Formula is null)
        {
            return true;
        }

        if (IsElsewhere(cell.Formula))
        {
            Add(at, new("er en formel, der henviser til en anden fil", "is a formula that links to another file"), InputTexts.Wanted(kind));
            return false;
        }

        if (cell.Value.Length == 0)
        {
            Add(at, new("er en formel, som ikke er regnet ud", "is a formula that has not been reckoned"), InputTexts.Wanted(kind));
            return false;
        }

        if (cell.Kind == ReadKind.Number)
        {
            var place = $"{faults.File}: {faults.Place(at)}";
            warnings.Add(new(
                $"{place} er en formel; det gemte tal {Quoted.Content(cell.Value)} er læst.",
                $"{place} is a formula; the stored number {Quoted.Content(cell.Value)} was read."));
        }

        return true;
    }

    private bool IsNumber(CellAt at, ReadCell cell)
    {
        var wrong = cell switch
        {
            { Kind: ReadKind.Error } => Says(new("er en fejl i en formel", "is the fault of a formula"), cell.Value),
            { Kind: ReadKind.Truth } => new("er sandt eller falsk, ikke et tal", "is true or false, no number"),
            { IsDate: true } => new Text(
                "er en dato eller et klokkeslæt: regnearket har lavet tallet om",
                "is a date or a time: the spreadsheet has turned the number into one"),
            { Kind: ReadKind.Words } => TextNumber(NameForm.Of(cell.Value)),
            _ => (Text?)null,
        };
        if (wrong is { } message)
        {
            Add(at, message, InputTexts.NumberAsNumber);
        }

        return wrong is null;
    }

    private static Text TextNumber(string text) => text switch
    {
        _ when CellNumber.IsAmbiguous(text) => Says(
            new("er tekst og kan læses som to forskellige tal", "is text and can be read as two different numbers"), text),
        _ when CellNumber.IsDanish(text) => Says(new("er tekst, skrevet med dansk komma", "is text, written with a Danish comma"), text),
        _ when CellNumber.IsEnglish(text) => Says(new("er tekst, skrevet med engelsk punktum", "is text, written with an English point"), text),
        _ => Says(new("er tekst, ikke et tal", "is text, no number"), text),
    };

    private static Text Says(Text what, string value) => new($"{what.Danish} ({Quoted.Content(value)})", $"{what.English} ({Quoted.Content(value)})");

    private static bool IsElsewhere(string formula) =>
        (formula.Contains('[', StringComparison.Ordinal) && formula.Contains('!', StringComparison.Ordinal))
        || formula.Contains('|', StringComparison.Ordinal) || formula.Contains("://", StringComparison.Ordinal)
        || formula.Contains("WEBSERVICE", StringComparison.OrdinalIgnoreCase);
}

using Korevagt.Domain.Texts;

namespace Korevagt.Tenders.Sheets;

/// <summary>What stands in a cell of the sheet that is sent out.</summary>
internal abstract record SheetCell;

/// <summary>Words that nobody changes.</summary>
internal sealed record LabelCell(Text Words, LabelLook Look = LabelLook.Plain) : SheetCell;

/// <summary>A number that nobody changes.</summary>
internal sealed record AmountCell(decimal Amount) : SheetCell;

/// <summary>A sum that helps who fills the sheet in; it is never read.</summary>
internal sealed record FormulaCell(Text Formula) : SheetCell;

/// <summary>A yellow cell.</summary>
internal sealed record InputCell(InputKind Kind) : SheetCell;

/// <summary>How words look.</summary>
internal enum LabelLook
{
    /// <summary>Plain.</summary>
    Plain,

    /// <summary>Bold, above a column.</summary>
    Heading,

    /// <summary>Large, above a sheet.</summary>
    Title,

    /// <summary>Bold and red.</summary>
    Warning,

    /// <summary>Plain, on one line over the cells beside it.</summary>
    Note,

    /// <summary>Bold, above a part of a sheet.</summary>
    Section,
}

/// <summary>What is written into a yellow cell.</summary>
internal enum InputKind
{
    /// <summary>Kroner for one, from 0, two decimals at most.</summary>
    Price,

    /// <summary>Kroner a year, from 0, two decimals at most.</summary>
    Dkk,

    /// <summary>A share from 0 to 1, shown in per cent, four decimals at most.</summary>
    Share,

    /// <summary>How many lots.</summary>
    LotCount,

    /// <summary>How many cars.</summary>
    Cars,

    /// <summary>How many permits.</summary>
    Permits,

    /// <summary>One of the lots and their variants.</summary>
    LotChoice,

    /// <summary>One of the lots and packages.</summary>
    OfferChoice,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A CVR number.</summary>
    Cvr,
}

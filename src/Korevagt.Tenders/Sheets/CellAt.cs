using System.Globalization;

namespace Korevagt.Tenders.Sheets;

/// <summary>Where a cell is.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal readonly record struct CellAt(SheetKind Sheet, int Row, int Column)
{
    /// <summary>The address within the sheet, such as <c>G12</c>.</summary>
    public string Address => Name(Row, Column);

    /// <summary>The address of a row and a column, both from 1.</summary>
    public static string Name(int row, int column) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A, B, ..., Z, AA, ... for a column from 1.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }
}

/// <summary>The sheets of a price sheet, in their order.</summary>
internal enum SheetKind
{
    /// <summary>What may be bid and how.</summary>
    Instruction,

    /// <summary>A price of each item of each lot.</summary>
    Prices,

    /// <summary>Packages, either-or and discounts.</summary>
    Packages,

    /// <summary>Cars and permits.</summary>
    Capacity,

    /// <summary>Who bids.</summary>
    Company,
}

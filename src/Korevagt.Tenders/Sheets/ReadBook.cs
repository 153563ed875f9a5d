namespace Korevagt.Tenders.Sheets;

/// <summary>What a workbook says, whoever wrote it.</summary>
/// <param name="Sheets">Its sheets in their order.</param>
internal sealed record ReadBook(IReadOnlyList<ReadSheet> Sheets);

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">Whether nobody sees it.</param>
internal sealed record ReadSheet(string Name, bool IsHidden)
{
    /// <summary>The cells that say something, by row and column from 1.</summary>
    public Dictionary<(int Row, int Column), ReadCell> Cells { get; } = [];

    /// <summary>The rows that are not shown.</summary>
    public HashSet<int> HiddenRows { get; } = [];

    /// <summary>The columns that are not shown, from and to.</summary>
    public List<(int From, int To)> HiddenColumns { get; } = [];

    /// <summary>The ranges that are merged, as the sheet names them.</summary>
    public List<string> Merged { get; } = [];
}

/// <summary>A cell that says something.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">The value as it is stored; empty for a formula that nobody has reckoned.</param>
/// <param name="Formula">The formula, or null.</param>
/// <param name="IsDate">Whether its number is shown as a date or a time.</param>
internal sealed record ReadCell(ReadKind Kind, string Value, string? Formula, bool IsDate);

/// <summary>What a cell holds.</summary>
internal enum ReadKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>Words.</summary>
    Words,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>The fault of a formula.</summary>
    Error,
}

namespace Korevagt.Exports.Tables;

/// <summary>
/// A table as every kind of report shows it: words, written for one language. Its answer stands in the second column, right
/// after the rows' names.
/// </summary>
/// <param name="Title">What it shows.</param>
/// <param name="Note">How to read it; may be empty.</param>
/// <param name="Columns">Column headings.</param>
/// <param name="Rows">The rows, each with a text for every column.</param>
public sealed record PlainTable(string Title, string Note, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Number of columns, from the left, that hold words; the others hold numbers.</summary>
    public int WordColumns { get; init; } = 1;
}

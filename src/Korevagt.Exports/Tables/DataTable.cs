using Korevagt.Domain.Texts;

namespace Korevagt.Exports.Tables;

/// <summary>A table of real values, which CSV and workbooks are written from.</summary>
/// <param name="Name">Its name for programs.</param>
/// <param name="Title">What it is called: at most 31 characters, for the tab of a sheet.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with a value for every column: null where there is none, else as the column's kind says.</param>
public sealed record DataTable(
    string Name, Text Title, IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

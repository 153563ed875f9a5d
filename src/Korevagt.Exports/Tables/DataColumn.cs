using Korevagt.Domain.Texts;

namespace Korevagt.Exports.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name for programs: camelCase, with the unit, and it stays.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Decimals">Decimals of a number, 0 to 6; of a share as it is written in per cent.</param>
public sealed record DataColumn(string Name, Text Heading, ColumnKind Kind = ColumnKind.Text, int Decimals = 0);

using Korevagt.Domain.Texts;

namespace Korevagt.Exports.Tables;

/// <summary>A cell of a column of texts that is said in the language of the table.</summary>
/// <param name="Words">The words.</param>
public sealed record SaidCell(Text Words);

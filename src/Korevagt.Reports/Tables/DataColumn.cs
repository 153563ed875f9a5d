using Korevagt.Domain.Texts;
namespace Korevagt.Reports.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name for programs: camelCase, with the unit, and it stays.</param>
/// <param name="Danish">Its heading in Danish.</param>
/// <param name="English">Its heading in English.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Decimals">Decimals of a number, 0 to 6; of a share as it is written in per cent.</param>
public sealed record DataColumn(string Name, string Danish, string English, ColumnKind Kind = ColumnKind.Text, int Decimals = 0)
{
    /// <summary>Its heading.</summary>
    public string Heading(Language language) => language == Language.Da ? Danish : English;
}

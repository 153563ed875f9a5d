using Korevagt.Domain.Texts;
using Korevagt.Reports;

namespace Korevagt.Http.Responses;

/// <summary>Which table is wanted, in which language and style.</summary>
/// <param name="Table">Which of them as CSV; null for the first.</param>
/// <param name="Language">The language of a workbook or a page.</param>
/// <param name="IsDanish">Whether CSV is written for spreadsheets set to Danish.</param>
internal sealed record TableRequest(string? Table, Language Language, bool IsDanish);

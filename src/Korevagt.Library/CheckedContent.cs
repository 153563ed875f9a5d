using Korevagt.Domain.Texts;
namespace Korevagt.Library;

/// <summary>A content without faults.</summary>
/// <param name="Content">The content with what lists show of it.</param>
/// <param name="PlanHash">Hash of the plan that it makes.</param>
/// <param name="Changes">What a scenario changes, in words; none for a baseline.</param>
public sealed record CheckedContent(LibraryContent Content, string PlanHash, IReadOnlyList<Text> Changes);

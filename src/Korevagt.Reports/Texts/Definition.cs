using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Texts;

/// <summary>A term of the reports and what it means.</summary>
/// <param name="Term">The term.</param>
/// <param name="Meaning">What it means, in one or two sentences.</param>
public sealed record Definition(Text Term, Text Meaning);

using Korevagt.Domain.Texts;

namespace Korevagt.Json;

/// <summary>A fault before it is known in which file it stands. The message names the things concerned.</summary>
/// <param name="Path">
/// The JSON path; for rules of a plan as if the plan were one file with its areas: <c>$.shifts[3].hours</c>.
/// </param>
/// <param name="Message">What is wrong.</param>
/// <param name="Expected">What would have been right, or null.</param>
internal sealed record PlacedFault(string Path, Text Message, Text? Expected = null);

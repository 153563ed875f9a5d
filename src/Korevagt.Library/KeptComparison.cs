using NodaTime;

namespace Korevagt.Library;

/// <summary>Runs that somebody looks at side by side.</summary>
/// <param name="Id">Hash of the runs in their order, shortened: the same runs are the same comparison.</param>
/// <param name="Name">Name shown to people; may be empty.</param>
/// <param name="Runs">Identities of the runs.</param>
/// <param name="CreatedBy">Who first asked for it.</param>
/// <param name="Created">When.</param>
public sealed record KeptComparison(string Id, string Name, IReadOnlyList<string> Runs, string CreatedBy, Instant Created);

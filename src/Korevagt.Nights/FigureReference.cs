using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Nights;

/// <summary>What later nights are compared with: the figure as it was when it last was news.</summary>
/// <param name="Night">Identity of that night.</param>
/// <param name="Figure">The figure then, with its 95 % interval.</param>
public sealed record FigureReference(
    [Description("Identity of that night.")] string Night,
    [Description("The figure then, with its 95 % interval.")] Estimate Figure);

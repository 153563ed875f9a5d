using Korevagt.Planning.Nights;

namespace Korevagt.Batches.Nightly;

/// <summary>Where live scenarios come from besides the settings' file, such as a library of scenarios.</summary>
public interface ILiveScenarios
{
    /// <summary>The scenarios that are live tonight, in a fixed order.</summary>
    /// <param name="baseline">The baseline that they have to name.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<LiveScenario>> OfAsync(NightlyPlan baseline, CancellationToken cancellation);
}

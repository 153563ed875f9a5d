using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files.Settings;
using Korevagt.Roads;
using Korevagt.Store;

namespace Korevagt.Previews.Years;

/// <summary>
/// Plans made ready with their simulated years, and the driving tables that they need: those used last are kept, and no more,
/// for a planner tries hundreds of plans and each has some megabytes.
/// </summary>
internal sealed class PreparedShelf
{
    private const int MostTables = 8;
    private const int MostBaselines = 6;
    private const int MostScenarios = 16;

    private readonly RecentlyUsedCache<string, DrivingTables> tables = new(MostTables);
    private readonly RecentlyUsedCache<string, Outcome<SimulatedYears>> baselines = new(MostBaselines);
    private readonly RecentlyUsedCache<string, Outcome<SimulatedYears>> scenarios = new(MostScenarios);

    /// <summary>
    /// The driving tables of a plan's places. Each set of places has its own, so that one which nobody asks about any more can go.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="map">Its road map; null where it brings its own driving times.</param>
    /// <param name="threads">How many threads compute a table.</param>
    /// <returns>The tables, maybe still empty, and whether they have been filled before; null without a map.</returns>
    public async Task<(DrivingTables? Tables, bool Known)> TablesAsync(Domain.Plans.Plan plan, RoadMap? map, int threads)
    {
        if (map is null)
        {
            return (null, true);
        }

        var factors = plan.Driving.Bands.Select(band => FormattableString.Invariant(
            $"{band.Factors.Urban:R} {band.Factors.Rural:R} {band.Factors.Motorway:R}"));
        var key = $"{map.ContentHash} {string.Join(' ', factors)} {DrivingPlaces.Of(plan).Key}";
        var known = tables.Has(key);
        return (await tables.GetAsync(key, () => Task.FromResult(new DrivingTables(map, threads))), known);
    }

    /// <summary>A plan made ready, with the years simulated so far.</summary>
    /// <param name="asked">The plan.</param>
    /// <param name="other">The years of the plan that it is compared with; null where others are compared with it.</param>
    /// <param name="map">Its road map; null where it brings its own driving times.</param>
    /// <param name="settings">The year, and what decides how visits are drawn.</param>
    /// <param name="cancellation">Gives up; the plan is made ready all the same, for whoever asks next.</param>
    /// <returns>The years, or the places that the road map cannot reach.</returns>
    public Task<Outcome<SimulatedYears>> YearsAsync(
        AskedPlan asked, SimulatedYears? other, RoadMap? map, EvaluationSettings settings, CancellationToken cancellation)
    {
        var identity = SimulationIdentity.Of(asked.Plan, map?.ContentHash ?? "", settings);

        // A scenario that changes prices only is simulated as its baseline is.
        return (other is null || baselines.Has(identity) ? baselines : scenarios)
            .GetAsync(identity, () => Task.FromResult(asked.Prepare(settings).Then<SimulatedYears>(
                plan => other is null ? SimulatedYears.ToFollow(plan) : SimulatedYears.After(plan, other))))
            .WaitAsync(cancellation);
    }
}

using Korevagt.Domain.Plans;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Evaluation;

/// <summary>
/// Which plans share their simulation: equal identity, equal replications, number by number, and equal blocks of them. Plans
/// that differ in prices or names only are simulated once.
/// </summary>
public static class SimulationIdentity
{
    /// <summary>
    /// SHA-256, as 64 lower-case hexadecimal digits, of all that decides what a replication comes to, its number apart: what
    /// the simulation reads of the plan, road map, year, seed, ways of drawing, versions of engine and
    /// <see cref="BlockCodec"/>. The number of replications, the threads and the path of the map do not count.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="mapHash">Content hash of the road map; empty where the plan brings its own driving times.</param>
    /// <param name="settings">How it is simulated.</param>
    public static string Of(Plan plan, string mapHash, EvaluationSettings settings) => IdentityHash.Of("simulation", EngineVersion.Build, settings, json =>
    {
        json.WriteNumber("blockVersion", BlockCodec.Version);
        json.WriteString("mapHash", mapHash);
        json.WritePropertyName("plan");
        json.WriteRawValue(PlanHash.CanonicalJson(WhatIsSimulated(plan)));
    });

    /// <summary>
    /// The plan without what the simulation does not read; whatever is not named here counts. Names and descriptions are for
    /// people: everything is found by its id. Contracts and cost drivers price what was simulated. A target's wanted share
    /// is compared with the share reached, which counts visits by its minutes alone. That two shifts of one vehicle do not
    /// overlap was checked when the plan was loaded. Assumptions are texts.
    /// </summary>
    internal static Plan WhatIsSimulated(Plan plan) => plan with
    {
        Name = "",
        Description = "",
        Municipalities = [.. plan.Municipalities.Select(municipality => municipality with { Name = "" })],
        Districts = [.. plan.Districts.Select(district => district with { Name = "" })],
        Areas = [.. plan.Areas.Select(area => area with { Name = "" })],
        Stations = [.. plan.Stations.Select(station => station with { Name = "" })],
        Contracts = [],
        Shifts = [.. plan.Shifts.Select(shift => shift with { Name = "", Contract = null, Vehicle = null })],
        Inheritances = [.. plan.Inheritances.Select(inheritance => inheritance with { Shift = "", Name = "" })],
        Urgencies = [.. plan.Urgencies.Select(urgency => urgency with { Name = "" })],
        Targets = [.. plan.Targets.Select(target => target with { Name = "", Share = 0 })],
        CostDrivers = [],
        Assumptions = [],
    };
}

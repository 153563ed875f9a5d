using Korevagt.Demand.Sampling;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.Texts;
using Korevagt.Planning.Tracing;
using Korevagt.Rules;

namespace Korevagt.Planning.UseCases;

/// <summary>Simulates one replication of a plan once more and writes down everything that happens.</summary>
public static class TracePlan
{
    /// <summary>Traces.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">Name of a baseline or a scenario.</param>
    /// <param name="settings">The year, seed and map that the plan is evaluated with.</param>
    /// <param name="replication">Number of the simulated year, 1 the first.</param>
    /// <param name="onRoads">Whether the courses of drives are wanted, which takes a plan on a road map.</param>
    /// <param name="cancellation">Stops the loading.</param>
    /// <returns>The trace of the very year that the evaluation counts, or every fault of year, plan and map.</returns>
    public static Outcome<ReplicationTrace> Run(
        IFileSource files,
        string planFile,
        EvaluationSettings settings,
        int replication,
        bool onRoads,
        CancellationToken cancellation = default)
    {
        if (YearRule.FaultsOf(settings.Year) is { Count: > 0 } faults)
        {
            return faults;
        }

        return PlanWithRoads.Load(files, planFile, settings.MapFile, settings.Threads, settings.CacheFolder, cancellation).Then(loaded =>
        {
            var (plan, year) = (loaded.Plan, DutyYear.Of(settings.Year, loaded.Plan.Calendar));
            if (FaultOf(planFile, loaded, settings.Year, onRoads) is { } fault)
            {
                return fault;
            }

            return loaded.In(year).Then<ReplicationTrace>(model =>
            {
                var visits = new VisitList();
                new VisitSampler(DrawnVisits.Of(plan, year, settings)).Draw(replication - 1, visits);
                return ReplicationTrace.Of(plan, year, model, visits, new TracePlaces(plan, loaded.Tables));
            });
        });
    }

    /// <summary>Traces a plan that is ready to be simulated.</summary>
    /// <param name="plan">The plan, under the settings that it is evaluated with.</param>
    /// <param name="tables">Its driving tables; null where the plan brings its own driving times.</param>
    /// <param name="replication">Number of the simulated year, 1 the first.</param>
    /// <returns>The trace of the very year that the evaluation counts.</returns>
    public static ReplicationTrace Of(PreparedPlan plan, DrivingTables? tables, int replication)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var visits = new VisitList();
        plan.Source()(replication - 1, visits);
        return ReplicationTrace.Of(plan.Plan, plan.Year, plan.Model, visits, new TracePlaces(plan.Plan, tables));
    }

    private static Fault? FaultOf(string planFile, PlanWithRoads loaded, int year, bool onRoads)
    {
        if (onRoads && loaded.Tables is null)
        {
            return Fault.OfSetting(
                nameof(onRoads),
                new(
                    $"{planFile} har sine egne køretider, så vejene er ukendte",
                    $"{planFile} brings its own driving times, and nobody knows the roads"),
                new("en plan på et vejkort", "a plan on a road map"));
        }

        return DrawnVisitsLimit.BeyondIn(year, loaded.Plan) is var (found, expected)
            ? new Fault(loaded.Loaded.File, "", SettingTexts.InYear(found, year), expected)
            : null;
    }
}

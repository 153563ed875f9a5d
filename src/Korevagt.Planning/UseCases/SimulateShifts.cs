using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Simulation.Engine;
using NodaTime;

namespace Korevagt.Planning.UseCases;

/// <summary>Simulates a plan and tells what its cars drove, shift by shift and year by year.</summary>
public static class SimulateShifts
{
    private const double MetersPerKilometer = 1000;

    /// <summary>Simulates.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">Name of a baseline, a model or a scenario.</param>
    /// <param name="settings">Year, replications, seed and threads; a precision is not asked for.</param>
    /// <param name="progress">Told after each simulated year, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What was driven, or every fault of settings, files and map.</returns>
    public static Outcome<SimulatedShifts> Run(
        IFileSource files, string planFile, EvaluationSettings settings, IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var prepared = PlanOnRoads.Load(files, planFile, settings, cancellation).Then(plan => PreparedPlan.Of(plan.Plan, plan.Tables, settings));
        return prepared.Then<SimulatedShifts>(ready =>
        {
            var run = new GrowingRun([new SimulationCase(ready.Model, ready.Source)], settings.Threads, progress, cancellation);
            run.GrowTo(settings.Replications);
            var years = run.Results[0].Replications;
            return new SimulatedShifts(ready.Plan, ready.Year,
            [
                .. ready.Plan.Shifts.Select((shift, index) => new SimulatedShift(
                    shift,
                    [.. years.Select(year => year.Shifts[index].Meters / MetersPerKilometer)],
                    [.. years.Select(year => year.Shifts[index].OvertimeSeconds / (double)NodaConstants.SecondsPerHour)])),
            ]);
        });
    }
}

/// <summary>What the cars of a plan drove.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The calendar year that was simulated again and again.</param>
/// <param name="Shifts">The shifts in the plan's order.</param>
public sealed record SimulatedShifts(Plan Plan, DutyYear Year, IReadOnlyList<SimulatedShift> Shifts);

/// <summary>What the cars of a shift drove.</summary>
/// <param name="Shift">The shift.</param>
/// <param name="Kilometers">Kilometers of all its cars, one figure for each simulated year.</param>
/// <param name="OvertimeHours">Car hours beyond its end, one figure for each simulated year.</param>
public sealed record SimulatedShift(Shift Shift, IReadOnlyList<double> Kilometers, IReadOnlyList<double> OvertimeHours);

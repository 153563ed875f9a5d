using System.Globalization;
using System.Text.Json;
using Korevagt.Domain.Plans;
using Korevagt.Evaluation;
using Korevagt.Planning.Analysis;
using Korevagt.Results;

namespace Korevagt.Reports.Json;

/// <summary>
/// A queueing analysis as JSON for other programs: the contract of <c>korevagt analyse --json</c>, with the rounding and the
/// habits of <see cref="ComparisonJson"/>.
/// </summary>
public static class AnalysisJson
{
    /// <summary>Writes the analysis.</summary>
    /// <param name="analysed">What is written.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(AnalysedPlan analysed) => ResultJson.Document(json =>
    {
        json.WriteStartObject("provenance");
        json.WriteString("engineVersion", EngineVersion.Current);
        json.WriteString("planHash", analysed.PlanHash);
        json.WriteString("mapHash", analysed.MapHash);
        json.WriteNumber("year", analysed.Year);
        json.WriteEndObject();
        json.WriteString("name", analysed.Plan.Name);
        ResultJson.List(json, "states", analysed.Analysis.States, (_, state) => State(json, analysed.Plan, state));
        Response(json, "wholeYear", analysed.Plan, analysed.Analysis.Year);
        json.Share("utilization", analysed.Analysis.Utilization);
        json.Amount("visitsNotAnalysed", analysed.Analysis.VisitsNotAnalysed);
        json.Share("onTheWayHomeShare", analysed.Analysis.OnTheWayHomeShare);
        json.Share("lateInDutyShare", analysed.Analysis.LateInDutyShare);
        ResultJson.List(json, "shifts", analysed.Analysis.Shifts, Load);
        ResultJson.List(json, "districts", analysed.Analysis.Districts, (_, district) =>
        {
            json.WriteString("id", district.District);
            json.WriteString("name", district.Name);
            Response(json, "response", analysed.Plan, district.Response);
        });
        Simulation(json, analysed);
        json.WritePropertyName("assumptions");
        JsonSerializer.Serialize(json, analysed.Plan.Assumptions.Select(AssumptionResult.Of), ResultJson.Options);
    });

    private static void State(Utf8JsonWriter json, Plan plan, StateAnalysis analysis)
    {
        var state = analysis.State;
        json.WriteString("days", JsonNamingPolicy.CamelCase.ConvertName(state.Days.ToString()));
        ResultJson.List(json, "clock", state.Clock, (_, span) =>
        {
            json.WriteString("from", span.From.ToString("HH:mm", CultureInfo.InvariantCulture));
            json.WriteString("to", span.To.ToString("HH:mm", CultureInfo.InvariantCulture));
        });
        json.Amount("hoursPerYear", state.HoursPerYear);
        json.WriteNumber("spellsPerYear", state.Spells);
        json.Amount("visitsPerYear", state.VisitsPerYear);
        json.WriteNumber("cars", state.Cars.Count);
        ResultJson.List(json, "groups", analysis.Groups, Group);
        ResultJson.List(json, "shifts", analysis.Shifts, Load);
        Response(json, "response", plan, analysis.Response);
        json.Amount("visitsNotAnalysed", analysis.VisitsNotAnalysed);
    }

    private static void Group(Utf8JsonWriter json, CarGroupFigures group)
    {
        json.WriteString("method", JsonNamingPolicy.CamelCase.ConvertName(group.Method.ToString()));
        json.WriteNumber("cars", group.Cars);
        json.Amount("visitsPerHour", group.VisitsPerHour);
        json.Minutes("meanServiceMinutes", group.MeanServiceMinutes);
        json.Share("serviceVariability", group.ServiceVariability);
        json.Share("busyShare", group.BusyShare);
        json.Share("allBusyProbability", group.AllBusy);
        json.Minutes("meanWaitMinutes", group.MeanWaitMinutes);
        json.Share("beyondLimitShare", group.BeyondLimitShare);
        json.Share("erlangAllBusyProbability", group.Reference?.AllBusy);
        json.Minutes("erlangMeanWaitMinutes", group.Reference?.MeanWaitMinutes);
        json.Minutes("allenCunneenMeanWaitMinutes", group.Reference?.GeneralMeanWaitMinutes);
    }

    private static void Load(Utf8JsonWriter json, ShiftLoad load)
    {
        json.WriteString("shift", load.Shift);
        json.WriteString("name", load.Name);
        json.Amount("carHours", load.CarHours);
        json.Share("busyShare", load.BusyShare);
        json.Share("homewardShare", load.HomewardShare);
        json.Share("utilization", load.Utilization);
    }

    private static void Response(Utf8JsonWriter json, string name, Plan plan, AnalysedResponse? response) => Object(json, name, response, figures =>
    {
        json.Amount("visitsPerYear", figures.VisitsPerYear);
        json.Share("lostShare", figures.LostShare);
        json.Share("waitingShare", figures.WaitingShare);
        json.Minutes("meanWaitMinutes", figures.MeanWaitMinutes);
        json.Minutes("meanDrivingMinutes", figures.MeanDrivingMinutes);
        json.Minutes("meanResponseMinutes", figures.MeanResponseMinutes);
        json.Minutes("p90ResponseMinutes", figures.P90ResponseMinutes);
        Targets(json, plan, figures.WithinTargetShares);
    });

    private static void Simulation(Utf8JsonWriter json, AnalysedPlan analysed) => Object(json, "simulation", analysed.Simulation, simulation =>
    {
        json.WriteNumber("seed", simulation.Seed);
        json.WriteNumber("replications", simulation.Replications);
        Figures(json, "figures", analysed.Plan, simulation.Figures);
        Figures(json, "difference", analysed.Plan, simulation.Difference);
        ResultJson.List(json, "parts", simulation.Steps, (_, step) =>
        {
            json.WriteString("assumption", JsonNamingPolicy.CamelCase.ConvertName(step.Assumption.ToString()));
            Figures(json, "effect", analysed.Plan, step.Effect);
        });
        Figures(json, "rest", analysed.Plan, simulation.Rest);
        json.WriteNumber("dutiesPerYear", simulation.DutiesPerYear);
        json.WritePropertyName("evaluation");
        JsonSerializer.Serialize(json, EvaluationResult.Of(simulation.Evaluation), ResultJson.Options);
    });

    private static void Figures(Utf8JsonWriter json, string name, Plan plan, HeadFigures? head) => Object(json, name, head, figures =>
    {
        json.Minutes("meanResponseMinutes", figures.MeanResponseMinutes);
        json.Minutes("p90ResponseMinutes", figures.P90ResponseMinutes);
        json.Share("waitingShare", figures.WaitingShare);
        json.Minutes("meanWaitMinutes", figures.MeanWaitMinutes);
        json.Share("utilization", figures.Utilization);
        Targets(json, plan, figures.WithinTargetShares);
    });

    private static void Object<T>(Utf8JsonWriter json, string name, T? value, Action<T> members)
        where T : class
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        members(value);
        json.WriteEndObject();
    }

    private static void Targets(Utf8JsonWriter json, Plan plan, IReadOnlyList<double> shares) =>
        ResultJson.List(json, "targets", plan.Targets.Zip(shares), (_, target) =>
        {
            json.WriteString("target", target.First.Id);
            json.Minutes("withinMinutes", target.First.WithinMinutes);
            json.Share("share", target.Second);
        });
}

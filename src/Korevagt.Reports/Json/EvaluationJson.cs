using System.Text.Json;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Json;

/// <summary>The E of the JSON contract: what one plan does in a year.</summary>
internal static class EvaluationJson
{
    public static void Write(Utf8JsonWriter json, PlanEvaluation evaluation)
    {
        json.WriteStartObject();
        json.Dkk("annualCostDkk", evaluation.AnnualCostDkk);
        json.Dkk("contractedCostDkk", evaluation.ContractedCostDkk);
        json.Amount("contractedHoursPerYear", evaluation.ContractedHoursPerYear);
        json.Amount("visitsPerYear", evaluation.VisitsPerYear);
        json.Amount("visitedPerYear", evaluation.VisitedPerYear);
        json.Amount("handedToDaytimePerYear", evaluation.HandedToDaytimePerYear);
        json.Amount("handedOnPerYear", evaluation.HandedOnPerYear);
        json.Amount("stillOpenAtYearEnd", evaluation.StillOpenAtYearEnd);
        json.Amount("movedToDaytimePerYear", evaluation.MovedToDaytimePerYear);
        Response(json, evaluation.ResponseMinutes);
        json.Share("takenAtOnceShare", evaluation.TakenAtOnceShare);
        json.Minutes("meanWaitMinutes", evaluation.MeanWaitMinutes);
        json.Share("withinTargetShare", evaluation.WithinTargetShare);
        List(json, "targets", evaluation.Targets, Target);
        List(json, "shifts", evaluation.Shifts, Shift);
        List(json, "districts", evaluation.Districts, Group);
        List(json, "districtParts", evaluation.DistrictParts, DistrictPart);
        List(json, "areas", evaluation.Areas, Group);
        List(json, "urgencies", evaluation.Urgencies, Group);
        List(json, "hours", evaluation.Hours, Hour);
        json.WriteNumber("histogramStepMinutes", PlanEvaluation.HistogramStepMinutes);
        json.WriteStartArray("responseHistogram");
        foreach (var visits in evaluation.ResponseHistogram)
        {
            json.AmountValue(visits);
        }

        json.WriteEndArray();
        if (evaluation.CarStates is { } states)
        {
            CarStatesJson.Write(json, states);
        }

        json.WriteEndObject();
    }

    public static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Response(Utf8JsonWriter json, ResponseMinutes? minutes)
    {
        if (minutes is null)
        {
            json.WriteNull("responseMinutes");
            return;
        }

        json.WriteStartObject("responseMinutes");
        json.Minutes("mean", minutes.Mean);
        json.Minutes("p50", minutes.P50);
        json.Minutes("p90", minutes.P90);
        json.Minutes("p95", minutes.P95);
        json.WriteEndObject();
    }

    private static void Target(Utf8JsonWriter json, TargetFigures target)
    {
        json.WriteString("target", target.Id);
        json.WriteString("name", target.Name);
        json.Minutes("withinMinutes", target.WithinMinutes);
        json.Share("wantedShare", target.WantedShare);
        json.Share("reachedShare", target.ReachedShare);
        json.WriteBoolean("met", target.Met);
    }

    private static void Shift(Utf8JsonWriter json, ShiftFigures shift)
    {
        json.WriteString("shift", shift.Shift);
        json.WriteString("name", shift.Name);
        json.WriteNumber("cars", shift.Cars);
        json.Amount("hoursPerYear", shift.HoursPerYear);
        json.Amount("visitsPerYear", shift.VisitsPerYear);
        json.Amount("kilometersPerYear", shift.KilometersPerYear);
        json.Amount("overtimeHoursPerYear", shift.OvertimeHoursPerYear);
        json.Share("utilization", shift.Utilization);
        json.Dkk("annualCostDkk", shift.AnnualCostDkk);
    }

    private static void Group(Utf8JsonWriter json, GroupFigures group)
    {
        json.WriteString("id", group.Id);
        json.WriteString("name", group.Name);
        json.Amount("visitsPerYear", group.VisitsPerYear);
        json.Amount("handedToDaytimePerYear", group.HandedToDaytimePerYear);
        Response(json, group.ResponseMinutes);
        json.Share("withinTargetShare", group.WithinTargetShare);
    }

    private static void DistrictPart(Utf8JsonWriter json, DutyPartFigures figures)
    {
        json.WriteString("district", figures.District);
        json.WriteString("part", JsonNamingPolicy.CamelCase.ConvertName(figures.Part.ToString()));
        json.Amount("visitsPerYear", figures.VisitsPerYear);
        json.Minutes("p90ResponseMinutes", figures.P90Minutes);
        json.Share("withinTargetShare", figures.WithinTargetShare);
    }

    private static void Hour(Utf8JsonWriter json, HourFigures hour)
    {
        json.WriteNumber("hour", hour.Hour);
        json.Amount("visitsPerYear", hour.VisitsPerYear);
        json.Minutes("meanResponseMinutes", hour.MeanMinutes);
        json.Minutes("p90ResponseMinutes", hour.P90Minutes);
        json.Share("withinTargetShare", hour.WithinTargetShare);
    }
}

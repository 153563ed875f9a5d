using System.Text.Json;
using Korevagt.Demand.Fitting;
using Korevagt.Demand.ServiceTimes;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Service;
using Korevagt.Files.Json;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Json;
using NodaTime.Text;

namespace Korevagt.Reports.Fit;

/// <summary>A fit as JSON for other programs: the contract of <c>korevagt demand fit --json</c>.</summary>
public static class FitJson
{
    /// <summary>Writes the diagnostics.</summary>
    public static byte[] Write(FittedLog fit) => ComparisonJson.Document(json =>
    {
        var (demand, diagnostics) = (fit.Model.Demand, fit.Model.Diagnostics);
        Log(json, fit);
        json.WriteStartArray("notEstimated");
        foreach (var part in demand.NotEstimated)
        {
            json.WriteStartObject();
            json.WriteString("part", part.Part);
            json.WriteString("reason", part.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Smoothing(json, diagnostics);
        Test(json, "dayTotals", diagnostics.DayTotals);
        json.Amount("dayShape", demand.DayShape);
        Test(json, "areaQuarters", diagnostics.AreaQuarters);
        json.Amount("areaPriorShape", diagnostics.AreaPriorShape);
        Areas(json, fit);
        Hours(json, diagnostics);
        Months(json, diagnostics);
        Durations(json, fit);
        Driving(json, fit);
    });

    /// <summary>The properties that a plan writes of a distribution; an empirical one has its values.</summary>
    internal static void Distribution(Utf8JsonWriter json, DurationDistribution distribution)
    {
        json.WriteString("kind", FileJson.Name(distribution.Kind.ToString()));
        if (distribution.ValuesMinutes is { } values)
        {
            json.WriteStartArray("valuesMinutes");
            foreach (var value in values)
            {
                json.AmountValue(value);
            }

            json.WriteEndArray();
            return;
        }

        json.Minutes("meanMinutes", distribution.MeanMinutes);
        if (distribution.Kind is DistributionKind.Lognormal or DistributionKind.Gamma)
        {
            json.Amount("coefficientOfVariation", distribution.CoefficientOfVariation);
        }
    }

    private static void Log(Utf8JsonWriter json, FittedLog fit)
    {
        json.WriteStartObject("log");
        json.WriteString("from", LocalDatePattern.Iso.Format(fit.Log.From));
        json.WriteString("to", LocalDatePattern.Iso.Format(fit.Log.To));
        json.WriteNumber("visits", fit.Log.Visits.Count);
        json.WriteNumber("rows", fit.Summary.Rows);
        json.WriteNumber("rejected", fit.Summary.Rejected);
        json.WriteString("hash", fit.Model.Demand.LogHash);
        json.WriteEndObject();
    }

    private static void Smoothing(Utf8JsonWriter json, DemandDiagnostics diagnostics)
    {
        json.WriteStartObject("model");
        json.WriteNumber("days", diagnostics.Days);
        json.WriteNumber("openHoursOfWeek", diagnostics.OpenHoursOfWeek);
        json.Amount("smoothing", diagnostics.Smoothing);
        json.Amount("effectiveParameters", diagnostics.EffectiveParameters);
        json.WriteNumber("rounds", diagnostics.Rounds);
        json.WriteEndObject();
    }

    private static void Test(Utf8JsonWriter json, string name, DispersionTest test)
    {
        json.WriteStartObject(name);
        json.Amount("dispersion", test.Dispersion);
        json.Amount("degreesOfFreedom", test.DegreesOfFreedom);
        json.Amount("score", test.Score);
        json.Share("pValue", test.PValue);
        json.WriteBoolean("rejected", test.Rejected);
        json.WriteEndObject();
    }

    private static void Areas(Utf8JsonWriter json, FittedLog fit)
    {
        json.WriteStartArray("areas");
        foreach (var area in fit.Model.Diagnostics.Areas)
        {
            json.WriteStartObject();
            json.WriteString("area", area.Area);
            json.WriteString("district", area.District);
            json.Amount("came", area.Visits);
            json.Amount("fitted", area.Fitted);
            json.Amount("districtExpected", area.DistrictExpected);
            json.Amount("ratio", area.Ratio);
            json.Amount("ratioLow", area.Lower);
            json.Amount("ratioHigh", area.Upper);
            json.WriteBoolean("differs", area.Differs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Hours(Utf8JsonWriter json, DemandDiagnostics diagnostics)
    {
        json.WriteStartArray("hoursOfWeek");
        foreach (var (hour, visits) in diagnostics.WeekHours.Index())
        {
            json.WriteStartObject();
            json.WriteNumber("hour", hour);
            Visits(json, visits);
        }

        json.WriteEndArray();
    }

    private static void Months(Utf8JsonWriter json, DemandDiagnostics diagnostics)
    {
        json.WriteStartArray("months");
        foreach (var (month, visits) in diagnostics.Months)
        {
            json.WriteStartObject();
            json.WriteString("month", YearMonthPattern.Iso.Format(month));
            Visits(json, visits);
        }

        json.WriteEndArray();
    }

    private static void Visits(Utf8JsonWriter json, ExpectedAndCame visits)
    {
        json.Amount("expected", visits.Expected);
        json.Amount("came", visits.Came);
        json.WriteNumber("realHours", visits.RealHours);
        json.WriteEndObject();
    }

    private static void Durations(Utf8JsonWriter json, FittedLog fit)
    {
        json.WriteStartObject("serviceTimes");
        Duration(json, "onSite", fit.ServiceTimes.OnSite);
        Duration(json, "dispatchDelay", fit.ServiceTimes.DispatchDelay);
        json.WriteEndObject();
    }

    private static void Duration(Utf8JsonWriter json, string name, Outcome<DurationFit> fitted)
    {
        json.WriteStartObject(name);
        if (!fitted.Succeeded)
        {
            json.WriteString("notFitted", FitSentences.Reason(fitted.Faults[0]));
            json.WriteEndObject();
            return;
        }

        json.WriteNumber("visits", fitted.Value.Count);
        json.WriteNumber("resolutionSeconds", fitted.Value.ResolutionSeconds);
        json.WriteStartObject("recommended");
        Distribution(json, fitted.Value.Recommended);
        json.WriteEndObject();
        json.WriteStartArray("candidates");
        foreach (var candidate in fitted.Value.Candidates)
        {
            json.WriteStartObject();
            Distribution(json, candidate.Distribution);
            json.Amount("logLikelihood", candidate.LogLikelihood);
            json.Amount("aic", candidate.Aic);
            json.Share("kolmogorovSmirnov", candidate.KolmogorovSmirnov);
            json.Amount("andersonDarling", candidate.AndersonDarling);
            json.Share("pValue", candidate.PValue);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Driving(Utf8JsonWriter json, FittedLog fit)
    {
        if (fit.Driving is not { } fitted)
        {
            return;
        }

        json.WriteStartObject("driving");
        if (!fitted.Succeeded)
        {
            json.WriteString("notFitted", FitSentences.Reason(fitted.Faults[0]));
        }
        else
        {
            json.Share("factor", fitted.Value.Factor);
            json.Share("low", fitted.Value.Lower);
            json.Share("high", fitted.Value.Upper);
            json.Share("lowerQuartile", fitted.Value.LowerQuartile);
            json.Share("upperQuartile", fitted.Value.UpperQuartile);
            json.WriteNumber("drives", fitted.Value.Drives);
            json.WriteNumber("leftOut", fitted.Value.LeftOut);
        }

        json.WriteEndObject();
    }
}

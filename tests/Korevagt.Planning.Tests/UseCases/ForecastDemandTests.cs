using System.Text.Json.Nodes;
using System.Xml.Linq;
using Korevagt.Demand.Forecasting;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Reports.Json;
using Korevagt.Reports.Outlook;
using Korevagt.Tests.Plans;

namespace Korevagt.Planning.Tests.UseCases;

/// <summary>Forecasts of the fixture's plan, whose demand is fitted to the years 2014 to 2016.</summary>
public sealed class ForecastDemandTests : IDisposable
{
    private const string Triage = """{ "change": "scaleDemand", "factor": 0.9 }""";
    private const string Daytime = """{ "change": "moveToDaytime", "share": 0.2, "hours": { "days": "workingDays", "from": "16:00", "to": "23:00" } }""";

    private readonly PlanFolder folder = new PlanFolder().WithFittedDemand();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void LeversAreTheChangesOfScenarios_NamedAndExplained()
    {
        folder.Scenario("levers.json", Triage, Daytime);
        var forecasted = Forecast(new ForecastRequest(2018) { LeverFiles = [folder.At("levers.json")] });
        var tables = new ForecastTables(forecasted, Language.En);

        Assert.Equal([0.9], forecasted.Forecast.Steps.Skip(4).Take(1).Select(step => Math.Round(step.Factor, 9)));
        Assert.Equal(
            ["Scenarie levers.json: There are 10 % fewer visits in the whole region", "Scenarie levers.json: 20 % of all visits 16-23 on working days in the whole region move to the daytime practice"],
            tables.All[0].Rows.Skip(4).Select(row => row[0]));
    }

    [Fact]
    public void AScenarioThatChangesMoreThanTheDemand_IsNoLever()
    {
        folder.Scenario("more.json", Triage, """{ "change": "removeShift", "shift": "nat-silkeborg" }""");

        Assert.Equal(
            ["more.json: $.changes: 1 of them change something else than the demand; expected scaleDemand and moveToDaytime only"],
            Faults(new ForecastRequest(2018) { LeverFiles = [folder.At("more.json")] }));
    }

    [Fact]
    public void APopulationProjection_MovesVisitsToTheMunicipalityThatGrows()
    {
        var plan = folder.LoadBaseline().Plan;
        var grows = plan.Areas[0].Municipality!;
        folder.Write("people.csv", Projection(code => code == grows ? 1.2 : 1));
        var (plain, grown) = (Forecast(new ForecastRequest(2018)).Forecast, Forecast(new ForecastRequest(2018) { PopulationFile = folder.At("people.csv") }).Forecast);

        Assert.All(plain.AllAreas, area => Assert.Equal(
            plan.Areas[area].Municipality == grows ? 1.2 : 1, grown.Rates.AreaTotal(area) / plain.Rates.AreaTotal(area), 1e-9));
        Assert.True(grown.Steps[2].Effect > 0);
    }

    [Fact]
    public void AProjectionByArea_ServesToo()
    {
        var plan = folder.LoadBaseline().Plan;
        folder.Write("people.csv", "year,area,population\n" + string.Concat(plan.Areas.Select((area, i) => FormattableString.Invariant($"2016,{area.Id},100\n2018,{area.Id},{100 + i}\n"))));
        var (plain, grown) = (Forecast(new ForecastRequest(2018)).Forecast, Forecast(new ForecastRequest(2018) { PopulationFile = folder.At("people.csv") }).Forecast);

        Assert.All(plain.AllAreas, area => Assert.Equal(1 + area / 100.0, grown.Rates.AreaTotal(area) / plain.Rates.AreaTotal(area), 1e-9));
    }

    [Theory]
    [InlineData("CODE,2018,500", "CODE,2018,-5", "\"-5\" is no whole number of inhabitants; expected a whole number of inhabitants, 0 or more")]
    [InlineData("CODE,2018,500", "CODE,2018,many", "\"many\" is no whole number of inhabitants")]
    [InlineData("CODE,2018,500", "CODE,next,500", "\"next\" is no year; expected a year such as 2025")]
    [InlineData("CODE,2018,500", "CODE,2018,4.725", "\"4.725\" is no whole number of inhabitants; expected 4725, without a point or a comma")]
    [InlineData("CODE,2018,500", "CODE,2018,1.204.725", "expected 1204725, without")]
    [InlineData("CODE,2018,500", "CODE,2018,\"4,725\"", "expected 4725, without")]
    [InlineData("CODE,2018,500", "CODE,2018,4 725", "expected 4725, without")]
    [InlineData("CODE,2018,500", "CODE,2018,472.5", "is no whole number of inhabitants")]
    [InlineData("CODE,2018,500", "9999,2018,500", "CODE: has no population in 2018 (1 rows of others are passed over")]
    [InlineData("CODE,2018,500", "CODE,2017,500", "CODE: has no population in 2018; expected a row for 2016 and one for 2018")]
    [InlineData("CODE,2016,500", "CODE,2016,0", "CODE: has no inhabitants in 2016 to grow from")]
    [InlineData("CODE,2018,500", "CODE,2016,500", "CODE has a second row for 2016")]
    [InlineData("CODE,2018,500", "CODE,2018", "has 2 columns; expected 3 or more")]
    [InlineData("municipality,year,population", "kommune,aar,folk", "has the columns kommune, aar, folk; expected municipality or area, year and population")]
    public void AProjectionThatIsWrong_IsAFaultThatNamesThePlace(string old, string @new, string fault)
    {
        var code = folder.LoadBaseline().Plan.Municipalities[0].Code;
        string Named(string text) => text.Replace("CODE", code, StringComparison.Ordinal);
        folder.Write("people.csv", Projection(_ => 1)).Replace("people.csv", Named(old), Named(@new));

        Assert.Contains(Faults(new ForecastRequest(2018) { PopulationFile = folder.At("people.csv") }), found =>
            found.StartsWith("people.csv: ", StringComparison.Ordinal) && found.Contains(Named(fault), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("")]
    public void OtherMunicipalities_EmptyRows_AndAMark_ArePassedOver_AndTheFormerCounted(string mark)
    {
        folder.Write("people.csv", mark + Projection(_ => 1).Replace("2016,500\n", "2016,500.0\n", StringComparison.Ordinal)
            + "0101,2016,602000\n0101,2018,x\n0147,2018,104.000\n,,\n");
        var forecasted = Forecast(new ForecastRequest(2018) { PopulationFile = folder.At("people.csv") });

        Assert.Equal(3, forecasted.PopulationRowsPassedOver);
        Assert.Contains(new ForecastTables(forecasted, Language.Da).Sentences, sentence => sentence.EndsWith("sprunget over: 3.", StringComparison.Ordinal));
    }

    [Fact]
    public void AProjectionThatIsNotThere_OrEmpty_IsAFault()
    {
        folder.Write("people.csv", "municipality,year,population\n");

        Assert.Contains("has no rows", Assert.Single(Faults(new ForecastRequest(2018) { PopulationFile = folder.At("people.csv") })), StringComparison.Ordinal);
        Assert.Contains("there is no such file", Assert.Single(Faults(new ForecastRequest(2018) { PopulationFile = folder.At("none.csv") })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2016, null, 1, "year: 2016 cannot be forecast from 2016; expected a year from 2017 to 2050")]
    [InlineData(2051, null, 1, "year: 2051 is out of range; expected a year from 2007 to 2050")]
    [InlineData(2018, -0.6, 1, "trend: -60 % a year is out of range; expected between -50 % and 50 %")]
    [InlineData(2018, null, 1.5, "damping: 1.5 is out of range; expected a number from 0, which stops the trend, to 1, which keeps it")]
    public void WhatCannotBeForecast_IsAFault(int year, double? trend, double damping, string fault) =>
        Assert.Contains(fault, Faults(new ForecastRequest(year) { Trend = new ForecastTrend { Replacement = trend, Damping = damping } }));

    [Fact]
    public void Reports_AreWellFormed_TheSameEveryTime_AndSayWhatTheyLeaveOut()
    {
        var forecasted = Forecast(new ForecastRequest(2019) { Trend = new ForecastTrend { Damping = 0.5 } });
        var page = new ForecastTables(forecasted, Language.Da).Page();
        var json = JsonNode.Parse(ForecastJson.Write(forecasted))!;
        using var other = new PlanFolder();
        var assembled = ForecastDemand.Run(DiskFiles.Instance, other.At(PlanFolder.Baseline), new ForecastRequest(2019)).Value;

        Assert.Equal("html", XDocument.Parse(page).Root!.Name.LocalName);
        Assert.Equal(page, new ForecastTables(forecasted, Language.Da).Page());
        Assert.Contains("Udviklingen dæmpes", page, StringComparison.Ordinal);
        Assert.Contains("Basisåret er 2016 med ", page, StringComparison.Ordinal);
        Assert.Contains("</span>basisåret 2016</p>", page, StringComparison.Ordinal);
        Assert.Equal(12, page.Split("class=\"before-line\" cx").Length - 1);
        Assert.Equal(12, json["months"]!.AsArray().Count);
        Assert.True((bool?)json["provenance"]!["parameterUncertainty"]);
        Assert.Contains(new ForecastTables(assembled, Language.En).Sentences, sentence => sentence.Contains("chance only", StringComparison.Ordinal));
        Assert.DoesNotContain(new ForecastTables(forecasted, Language.En).Sentences, sentence => sentence.Contains("chance only", StringComparison.Ordinal));
    }

    private string Projection(Func<string, double> growth) => "municipality,year,population\n" + string.Concat(
        folder.LoadBaseline().Plan.Municipalities.Select(municipality =>
            FormattableString.Invariant($"{municipality.Code},2016,500\n{municipality.Code},2018,{500 * growth(municipality.Code)}\n")));

    private ForecastedDemand Forecast(ForecastRequest request)
    {
        var forecasted = ForecastDemand.Run(DiskFiles.Instance, folder.At(PlanFolder.Baseline), request);
        Assert.True(forecasted.Succeeded, string.Join('\n', folder.Shown(forecasted.Faults)));
        return forecasted.Value;
    }

    private List<string> Faults(ForecastRequest request)
    {
        IReadOnlyList<Fault> faults = ForecastDemand.Run(DiskFiles.Instance, folder.At(PlanFolder.Baseline), request).Faults;
        return folder.Shown(faults);
    }
}

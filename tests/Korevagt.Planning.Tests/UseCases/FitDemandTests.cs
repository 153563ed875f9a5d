using System.Text.Json.Nodes;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Visits;
using Korevagt.Files;
using Korevagt.Files.Demands;
using Korevagt.Logs;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Reports.Fit;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Planning.Tests.UseCases;

/// <summary>A demand fitted to a log file, and what is said of it.</summary>
public sealed class FitDemandTests : IDisposable
{
    private static readonly LocalDate Today = new(2020, 1, 1);
    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheSameLog_GivesTheSameFile_WhichTheBaselineTakes()
    {
        var fit = Fitted(FittedFixture.Log);
        var again = Fitted(FittedFixture.Log);
        folder.WithFittedDemand().Write(FittedFixture.DemandFile, fit.File);

        Assert.Equal(fit.File, again.File);
        Assert.Equal(FitJson.Write(fit), FitJson.Write(again));
        Assert.Empty(folder.BaselineFaults());
        Assert.Equal(fit.Model.Demand.LogHash, FittedDemandLoader.Load(DiskFiles.Instance, folder.At(FittedFixture.DemandFile)).Value.LogHash);
        Assert.Matches("^[0-9a-f]{64}$", fit.Model.Demand.LogHash);
    }

    [Fact]
    public void TheSettingsToPaste_AreThoseOfThePlanThatMadeTheLog()
    {
        var fit = Fitted(FittedFixture.Log);
        var settings = JsonNode.Parse(PlanSettings.Of(fit)!)!;
        var truth = folder.LoadBaseline().Plan.Process;

        Assert.Equal(DistributionKind.Lognormal, truth.OnSite.Kind);
        Assert.Equal("lognormal", settings["onSite"]!["kind"]!.GetValue<string>());
        // The log's time on site holds the plan's parking and handover.
        var mean = truth.OnSite.MeanMinutes + truth.ParkingAndHandoverMinutes;
        Assert.Equal(mean, settings["onSite"]!["meanMinutes"]!.GetValue<double>(), 0.02 * mean);
        Assert.Equal(
            truth.OnSite.CoefficientOfVariation * truth.OnSite.MeanMinutes / mean, settings["onSite"]!["coefficientOfVariation"]!.GetValue<double>(), 0.03);
        Assert.Equal(0, settings["parkingAndHandoverMinutes"]!.GetValue<double>());

        folder.Edit(PlanFolder.Baseline, root =>
        {
            foreach (var (name, value) in settings.AsObject())
            {
                root["process"]![name] = value!.DeepClone();
            }
        });
        Assert.Empty(folder.BaselineFaults());
    }

    [Fact]
    public void TheSentences_TellPeriodTrendAndDays()
    {
        var sentences = new FitSentences(Fitted(FittedFixture.Log), Language.En).All;

        Assert.StartsWith($"The log has {ReportFormat.For(Language.En).Number(FittedFixture.Log.Visits.Count)} visits from 1 January 2014 to 31 December 2016 in 4 areas", sentences[0], StringComparison.Ordinal);
        Assert.Contains(sentences, sentence => sentence.StartsWith("Visits change by −", StringComparison.Ordinal));
        Assert.Contains(sentences, sentence => sentence.StartsWith("Days vary no more than chance does", StringComparison.Ordinal));
        Assert.Contains(sentences, sentence => sentence.Contains("handover to 0 at the same time (parkingAndHandoverMinutes)", StringComparison.Ordinal));
        Assert.Contains("The driving factor was not looked for: the log has no driving times, or the plan no road map.", sentences);
    }

    [Fact]
    public void AnAreaNeverVisited_IsNamed_AndKeepsAShareAboveNothing()
    {
        var fit = Fitted(FittedFixture.Log with { Visits = [.. FittedFixture.Log.Visits.Where(visit => visit.Area != 3)] });
        var name = fit.Plan.Areas[3].Name;

        Assert.StartsWith($"1 områder har ingen besøg i loggen: {name}.", Assert.Single(new FitSentences(fit, Language.Da).NeverVisited), StringComparison.Ordinal);
        Assert.InRange(fit.Model.Demand.Areas[3].Share, double.Epsilon, 0.01);
        Assert.Empty(FittedDemandLoader.Parse("demand.json", fit.File).Faults);
    }

    [Fact]
    public void ASingleWeek_IsFitted_AndSaysWhatItCannotTell()
    {
        var from = Instant.FromUtc(2016, 5, 31, 22, 0);
        var week = FittedFixture.Log with
        {
            From = new LocalDate(2016, 6, 1),
            To = new LocalDate(2016, 6, 8),
            Visits = [.. FittedFixture.Log.Visits.Where(visit => visit.Ordered >= from && visit.Ordered < from + Duration.FromDays(7))],
        };
        var fit = Fitted(week);

        Assert.Equal(
            "Loggen er for kort til at vise: måneder, helligdage, andre lukkedage, dage før helligdage, dage efter helligdage og udvikling fra år til år. Der regnes uden.",
            new FitSentences(fit, Language.Da).NotEstimated);
        Assert.Equal("So short a log does not show the trend from year to year; visits are taken as unchanged.", new FitSentences(fit, Language.En).Trend);
        folder.WithFittedDemand().Write(FittedFixture.DemandFile, fit.File);
        Assert.Empty(folder.BaselineFaults());
    }

    [Fact]
    public void ALogThatCannotBeFitted_IsAFaultOfTheLog()
    {
        folder.Write("log.csv", "ordered,area,urgency\n2016-01-01 23:30,nowhere,akut\n");

        var faults = folder.Shown(FitDemand.Run(DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), null, null, new LogRules { Today = Today }).Faults);
        Assert.All(faults, fault => Assert.StartsWith("log.csv: ", fault, StringComparison.Ordinal));
        Assert.StartsWith("log.csv: 1 of 1 rows are rejected", faults[0], StringComparison.Ordinal);
        Assert.StartsWith("log.csv: column \"area\": ", Assert.Single(faults.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void DrivesAreCompared_WhereTheyBeginAtThePatientBefore()
    {
        var plan = folder.LoadBaseline().Plan;
        var shift = plan.Shifts.First(one => one.Cars == 1).Id;
        var several = plan.Shifts.First(one => one.Cars > 1).Id;
        var start = Instant.FromUtc(2016, 1, 4, 20, 0);
        LoggedVisit Visit(int row, string of, int arrivedMinutes) => new(start, row % 4, 0)
        {
            Row = row,
            Position = plan.Areas[row % 4].Center,
            Shift = of,
            ArrivedAfterSeconds = 60 * arrivedMinutes,
            OnSiteSeconds = 60 * 20,
            DrivingSeconds = 60 * 10,
        };
        var drives = LoggedDrives.Of(
            FittedFixture.Log with
            {
                // Arrived at 30, gone at 50; set out at 50, arrived at 60; gone at 80, idle, set out at 110.
                Visits = [Visit(2, shift, 30), Visit(3, shift, 60), Visit(4, shift, 120), Visit(5, several, 30), Visit(6, several, 60)],
            },
            plan);

        Assert.Equal([(plan.Areas[2].Center!.Value, plan.Areas[3].Center!.Value, 600)], drives);
    }

    private FittedLog Fitted(VisitLog log)
    {
        using var text = new MemoryStream();
        NormalizedLog.Write(log, text);
        folder.Write("log.csv", text.ToArray());
        var fitted = FitDemand.Run(
            DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), null, null, new LogRules { Today = Today, From = log.From, To = log.To });
        Assert.True(fitted.Succeeded, string.Join('\n', folder.Shown(fitted.Faults)));
        return fitted.Value;
    }
}

using Korevagt.Demand.Fitting;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Time;
using Xunit.Abstractions;

namespace Korevagt.Demand.Tests.Fitting;

public sealed class DemandFitTests(ITestOutputHelper output)
{
    [Fact]
    public void Probe()
    {
        foreach (var years in new[] { 1, 2, 3 })
        {
            for (var seed = 1UL; seed <= 6; seed++)
            {
                var known = new KnownDemand(seed);
                var log = known.Log(2012, years);
                var watch = System.Diagnostics.Stopwatch.StartNew();
                var fit = DemandFit.Of(log, known.Plan).Value;
                var ms = watch.ElapsedMilliseconds;
                var truth = known.Rates(2013);
                var model = new RateUncertainty(fit.Demand, known.Plan, truth.Year);
                var random = RandomStream.For(seed, 0, 0, RandomPurpose.AddedVisit);
                var (inside, total, insideTotal, insideHour) = (0, 0, 0, 0);
                while (total < 2000)
                {
                    var (area, hour) = (random.NextIndex(120), random.NextIndex(8760));
                    if (truth[area, hour] > 0)
                    {
                        total++;
                        inside += model.Rate(area, hour).Contains(truth[area, hour]) ? 1 : 0;
                        var region = Enumerable.Range(0, 120).Sum(a => truth[a, hour]);
                        insideHour += model.Total(model.AllAreas, [hour]).Contains(region) ? 1 : 0;
                    }
                }

                for (var a = 0; a < 120; a++)
                {
                    insideTotal += model.Total([a], model.AllHours).Contains(truth.AreaTotal(a)) ? 1 : 0;
                }

                var d = fit.Diagnostics;
                output.WriteLine($"{years} y seed {seed}: {log.Visits.Count} visits, {ms} ms, inside {inside / 20.0}%, hours {insideHour / 20.0}%, areas {insideTotal / 1.2:0.0}% lambda {d.Smoothing:0.0} edf {d.EffectiveParameters:0.0} rounds {d.Rounds} kappa {d.AreaPriorShape:0.0} disp {d.DayTotals.Dispersion:0.00} {d.DayTotals.Score:0.0} areaq {d.AreaQuarters.Dispersion:0.00} {d.AreaQuarters.Score:0.0} trend {fit.Demand.TrendPerYear:0.0000} kinds {string.Join(" ", fit.Demand.DayKindEffects.Select(e => e.ToString("0.000")))} year total {model.Total(model.AllAreas, model.AllHours)} true {truth.Total:0} open {d.OpenHoursOfWeek}");
            }
        }
    }
}

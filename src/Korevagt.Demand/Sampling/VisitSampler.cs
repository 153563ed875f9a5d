using System.Runtime.InteropServices;
using Korevagt.Demand.Numerics;
using Korevagt.Demand.Rates;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Demand.Sampling;

/// <summary>
/// Draws the visits of one year after another. Visits arise in each area as an inhomogeneous Poisson process, by inversion
/// of the cumulative rate (Çinlar 1975); everything else about visit n of an area comes from a stream of its own. A
/// scenario that takes visits away thins the baseline's visits and one that adds visits draws them from other streams, so
/// the visits that both have are the same in time, place and need.
/// </summary>
/// <remarks>One sampler serves one thread: it keeps buffers. Samplers of the same process give the same visits.</remarks>
public sealed class VisitSampler(VisitProcess process)
{
    // Buckets of 512 seconds hold about one visit each in a region's year.
    private const int BucketBits = 9;

    private readonly DurationSampler dispatchDelay = process.DispatchDelay;
    private readonly DurationSampler onSite = process.OnSite;
    private readonly CompiledAdjustment[] adjustments = [.. process.Adjustments];
    private readonly List<Visit> drawn = [];
    private readonly int[] firstOfBucket = new int[(process.Rates.Year.Seconds >> BucketBits) + 2];
    private Visit[] sorted = [];
    private VisitRates rates = process.Rates;

    /// <summary>Draws the visits of a replication into a list, in the order in which they are ordered.</summary>
    /// <param name="replication">Number of the replication, 0 or more.</param>
    /// <param name="visits">The list to fill; what it held is gone.</param>
    public void Draw(int replication, VisitList visits)
    {
        drawn.Clear();
        visits.Clear();
        rates = process.RatesOf(replication);
        for (var area = 0; area < process.Rates.AreaCount; area++)
        {
            DrawArea(replication, area, visits);
        }

        SortByOrder(visits);
    }

    private void DrawArea(int replication, int area, VisitList visits)
    {
        DrawProcess(
            process.StreamFor(replication, area, RandomPurpose.Arrival),
            process.StreamFor(replication, area, RandomPurpose.Visit),
            area, rateFactor: 1, added: false, visits);
        if (process.LargestGrowth > 1)
        {
            DrawProcess(
                process.StreamFor(replication, area, RandomPurpose.AddedArrival),
                process.StreamFor(replication, area, RandomPurpose.AddedVisit),
                area, process.LargestGrowth - 1, added: true, visits);
        }
    }

    private void DrawProcess(
        RandomStream arrivals, RandomStream marks, int area, double rateFactor, bool added, VisitList visits)
    {
        var hours = rates.Hours(area);
        var (hour, cumulative, number) = (0, 0.0, 0);
        var next = arrivals.NextExponential() / rateFactor;
        while (hour < hours.Length)
        {
            if (cumulative + hours[hour] <= next)
            {
                cumulative += hours[hour++];
                continue;
            }

            var into = (int)((next - cumulative) / hours[hour] * NodaConstants.SecondsPerHour);
            var second = hour * NodaConstants.SecondsPerHour + Math.Min(into, NodaConstants.SecondsPerHour - 1);
            AddVisit(marks.Of(number++), area, hour, second, added, visits);
            next += arrivals.NextExponential() / rateFactor;
        }
    }

    private void AddVisit(RandomStream random, int area, int hour, int second, bool added, VisitList visits)
    {
        var point = area * process.PointsPerArea + random.NextIndex(process.PointsPerArea);
        var urgency = DrawUrgency(random.NextUniform());
        if (adjustments.Length > 0)
        {
            var keep = random.Of(2);
            if (!(added ? IsAdded(ref keep, area, hour, urgency) : IsKept(ref keep, area, hour, urgency, visits)))
            {
                return;
            }
        }

        var (delay, stay) = (random.Of(0), random.Of(1));
        drawn.Add(new Visit(
            second, area, point, urgency, dispatchDelay.Draw(ref delay), onSite.Draw(ref stay)
                + process.ParkingAndHandoverSeconds));
    }

    private int DrawUrgency(double uniform)
    {
        var shares = process.CumulativeUrgencyShares;
        var urgency = 0;
        while (urgency < shares.Length - 1 && uniform >= shares[urgency])
        {
            urgency++;
        }

        return urgency;
    }

    /// <summary>Thins a visit of the baseline by every adjustment below 1, one draw for each, in order.</summary>
    private bool IsKept(ref RandomStream random, int area, int hour, int urgency, VisitList visits)
    {
        foreach (var adjustment in adjustments)
        {
            var uniform = random.NextUniform();
            if (adjustment.Holds(area, hour, urgency) && uniform >= adjustment.Factor)
            {
                visits.MovedToDaytime += adjustment.MovesToDaytime ? 1 : 0;
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Keeps an added visit with the probability that brings the largest growth down to the growth that holds here.
    /// </summary>
    private bool IsAdded(ref RandomStream random, int area, int hour, int urgency)
    {
        var (growth, kept) = (1.0, 1.0);
        foreach (var adjustment in adjustments)
        {
            if (adjustment.Holds(area, hour, urgency))
            {
                growth *= Math.Max(1, adjustment.Factor);
                kept *= Math.Min(1, adjustment.Factor);
            }
        }

        return random.NextUniform() < kept * (growth - 1) / (process.LargestGrowth - 1);
    }

    /// <summary>
    /// Sorts by bucket with a counting sort, then each bucket's few visits by insertion; equal seconds keep the areas' order.
    /// </summary>
    private void SortByOrder(VisitList visits)
    {
        Array.Clear(firstOfBucket);
        var unsorted = CollectionsMarshal.AsSpan(drawn);
        foreach (ref readonly var visit in unsorted)
        {
            firstOfBucket[(visit.OrderedSecond >> BucketBits) + 1]++;
        }

        for (var bucket = 1; bucket < firstOfBucket.Length; bucket++)
        {
            firstOfBucket[bucket] += firstOfBucket[bucket - 1];
        }

        if (sorted.Length < unsorted.Length)
        {
            sorted = new Visit[unsorted.Length + unsorted.Length / 4];
        }

        foreach (ref readonly var visit in unsorted)
        {
            sorted[firstOfBucket[visit.OrderedSecond >> BucketBits]++] = visit;
        }

        for (var i = 1; i < unsorted.Length; i++)
        {
            if (sorted[i - 1].OrderedSecond <= sorted[i].OrderedSecond)
            {
                continue;
            }

            var moving = sorted[i];
            var j = i;
            for (; j > 0 && sorted[j - 1].OrderedSecond > moving.OrderedSecond; j--)
            {
                sorted[j] = sorted[j - 1];
            }

            sorted[j] = moving;
        }

        visits.Append(sorted.AsSpan(0, unsorted.Length));
    }
}

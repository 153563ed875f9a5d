namespace Korevagt.Simulation.Model;

/// <summary>
/// Who is on duty in a year, and who serves whose districts: all of a model that differs between plans whose cars, days, hours
/// and stations alone differ. It never changes; making one out of another costs one pass over the duties.
/// </summary>
public sealed class DutySchedule
{
    private readonly Duty[] byStart;
    private readonly Duty[] byEnd;
    private readonly HeirChange[] heirChanges;

    private DutySchedule(Duty[] byStart, Duty[] byEnd, HeirChange[] heirChanges) =>
        (this.byStart, this.byEnd, this.heirChanges) = (byStart, byEnd, heirChanges);

    /// <summary>Every car's every period of duty, by start and then by shift; the numbers of duties are places in it.</summary>
    public ReadOnlySpan<Duty> ByStart => byStart;

    /// <summary>The same duties by end.</summary>
    public ReadOnlySpan<Duty> ByEnd => byEnd;

    /// <summary>For the rule that plans ahead: which shifts serve which districts besides their own, by second.</summary>
    public ReadOnlySpan<HeirChange> HeirChanges => heirChanges;

    /// <summary>The schedule of duties in any order; those that begin together stand as given.</summary>
    public static DutySchedule Of(IEnumerable<Duty> duties, IEnumerable<HeirChange> heirs)
    {
        Duty[] ordered = [.. duties.OrderBy(duty => duty.StartSecond)];
        return new DutySchedule(ordered, [.. ordered.OrderBy(duty => duty.EndSecond)], [.. heirs]);
    }

    /// <summary>The schedule in which some shifts are run in other ways; who inherits is left as it is.</summary>
    /// <param name="variants">
    /// How they are run, at most one of a shift, by shift; a shift that is in no schedule yet has a number beyond all others.
    /// </param>
    public DutySchedule With(ReadOnlySpan<DutyVariant> variants)
    {
        var replaced = new bool[1 + Math.Max(HighestShift(), variants.Length == 0 ? 0 : variants[^1].Shift)];
        var added = 0;
        foreach (ref readonly var variant in variants)
        {
            replaced[variant.Shift] = true;
            added += variant.Cars * variant.Periods.Length;
        }

        var kept = 0;
        foreach (ref readonly var duty in byStart.AsSpan())
        {
            kept += replaced[duty.Shift] ? 0 : 1;
        }

        return new DutySchedule(
            Merged(byStart, replaced, variants, kept + added, byEnd: false),
            Merged(byEnd, replaced, variants, kept + added, byEnd: true),
            heirChanges);
    }

    /// <summary>The same duties with other heirs.</summary>
    public DutySchedule WithHeirs(IEnumerable<HeirChange> changes) => new(byStart, byEnd, [.. changes]);

    private int HighestShift()
    {
        var highest = 0;
        foreach (ref readonly var duty in byStart.AsSpan())
        {
            highest = Math.Max(highest, duty.Shift);
        }

        return highest;
    }

    /// <summary>
    /// The duties that are kept and those of the variants in one order: by second, then by shift, so that a duty stands before
    /// the same others whichever shifts are left out.
    /// </summary>
    private static Duty[] Merged(
        Duty[] kept, bool[] replaced, ReadOnlySpan<DutyVariant> variants, int count, bool byEnd)
    {
        var merged = new Duty[count];
        Span<int> next = stackalloc int[variants.Length];
        next.Clear();
        var (nextKept, filled) = (0, 0);
        while (filled < count)
        {
            while (nextKept < kept.Length && replaced[kept[nextKept].Shift])
            {
                nextKept++;
            }

            var (first, firstKey) = (-1, long.MaxValue);
            for (var i = 0; i < variants.Length; i++)
            {
                if (variants[i].Cars > 0 && next[i] < variants[i].Periods.Length)
                {
                    var period = variants[i].Periods[next[i]];
                    var key = Key(byEnd ? period.To : period.From, variants[i].Shift);
                    (first, firstKey) = key < firstKey ? (i, key) : (first, firstKey);
                }
            }

            // The kept duties up to the next one of a variant, in one go.
            while (nextKept < kept.Length
                && (replaced[kept[nextKept].Shift]
                    || Key(byEnd ? kept[nextKept].EndSecond : kept[nextKept].StartSecond, kept[nextKept].Shift) < firstKey))
            {
                if (!replaced[kept[nextKept].Shift])
                {
                    merged[filled++] = kept[nextKept];
                }

                nextKept++;
            }

            if (first >= 0)
            {
                ref readonly var variant = ref variants[first];
                var period = variant.Periods[next[first]++];
                var duty = new Duty(variant.Shift, period.From, period.To, variant.Station, variant.Districts);
                merged.AsSpan(filled, variant.Cars).Fill(duty);
                filled += variant.Cars;
            }
        }

        return merged;
    }

    private static long Key(int second, int shift) => ((long)second << 32) + shift;
}

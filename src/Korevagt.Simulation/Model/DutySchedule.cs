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

    // The places of each shift's duties in both orders, found when another schedule is first made of this one.
    private readonly Lazy<(int[][] ByStart, int[][] ByEnd)> placesOfShift;

    private DutySchedule(Duty[] byStart, Duty[] byEnd, HeirChange[] heirChanges)
    {
        (this.byStart, this.byEnd, this.heirChanges) = (byStart, byEnd, heirChanges);
        placesOfShift = new Lazy<(int[][], int[][])>(() => (PlacesIn(byStart), PlacesIn(byEnd)));
    }

    /// <summary>Every car's every period of duty, by start and then by shift; the numbers of duties are places in it.</summary>
    public ReadOnlySpan<Duty> ByStart => byStart;

    /// <summary>The same duties by end, and then by shift.</summary>
    public ReadOnlySpan<Duty> ByEnd => byEnd;

    /// <summary>For the rule that plans ahead: which shifts serve which districts besides their own, by second.</summary>
    public ReadOnlySpan<HeirChange> HeirChanges => heirChanges;

    /// <summary>The schedule of duties in any order; those of one shift that begin together stand as given.</summary>
    public static DutySchedule Of(IEnumerable<Duty> duties, IEnumerable<HeirChange> heirs)
    {
        Duty[] ordered = [.. duties.OrderBy(duty => duty.StartSecond).ThenBy(duty => duty.Shift)];
        return new DutySchedule(ordered, [.. ordered.OrderBy(duty => duty.EndSecond).ThenBy(duty => duty.Shift)], [.. heirs]);
    }

    /// <summary>The schedule in which some shifts are run in other ways; who inherits is left as it is.</summary>
    /// <param name="variants">
    /// How they are run, at most one of a shift, by shift; a shift that is in no schedule yet has a number beyond all others.
    /// </param>
    public DutySchedule With(ReadOnlySpan<DutyVariant> variants)
    {
        var (placesByStart, placesByEnd) = placesOfShift.Value;
        return new DutySchedule(
            Merged(byStart, placesByStart, variants, byEnd: false), Merged(byEnd, placesByEnd, variants, byEnd: true), heirChanges);
    }

    /// <summary>The same duties with other heirs.</summary>
    public DutySchedule WithHeirs(IEnumerable<HeirChange> changes) => new(byStart, byEnd, [.. changes]);

    private static int[][] PlacesIn(Duty[] duties)
    {
        var shifts = duties.Length == 0 ? 0 : duties.Max(duty => duty.Shift) + 1;
        var places = duties.Index().ToLookup(entry => entry.Item.Shift, entry => entry.Index);
        return [.. Enumerable.Range(0, shifts).Select(shift => places[shift].ToArray())];
    }

    /// <summary>
    /// The duties that are kept and those of the variants in one order: by second, then by shift, so that a duty stands before
    /// the same others whichever shifts are left out.
    /// </summary>
    private static Duty[] Merged(Duty[] duties, int[][] placesOfShift, ReadOnlySpan<DutyVariant> variants, bool byEnd)
    {
        int[] left = [];
        var added = 0;
        foreach (ref readonly var variant in variants)
        {
            int[] places = variant.Shift < placesOfShift.Length ? placesOfShift[variant.Shift] : [];
            left = left.Length == 0 ? places : [.. left, .. places];
            added += variant.Cars * variant.Periods.Length;
        }

        // Of one shift they are in order already; what must not be sorted in place is then nobody else's.
        if (variants.Length > 1)
        {
            left = [.. left];
            Array.Sort(left);
        }

        var merged = GC.AllocateUninitializedArray<Duty>(duties.Length - left.Length + added);
        Span<int> next = stackalloc int[variants.Length];
        next.Clear();
        var (from, nextLeft, filled) = (0, 0, 0);
        while (NextOf(variants, next, byEnd) is >= 0 and var first)
        {
            ref readonly var variant = ref variants[first];
            var period = variant.Periods[next[first]++];
            Keep(FirstBehind(duties, from, Key(byEnd ? period.To : period.From, variant.Shift), byEnd));
            var duty = new Duty(variant.Shift, period.From, period.To, variant.Station, variant.Districts);
            merged.AsSpan(filled, variant.Cars).Fill(duty);
            filled += variant.Cars;
        }

        Keep(duties.Length);
        return merged;

        // Copies the duties up to a place, but for those that are left out.
        void Keep(int end)
        {
            for (; nextLeft < left.Length && left[nextLeft] < end; nextLeft++)
            {
                Copy(left[nextLeft]);
                from++;
            }

            Copy(end);
        }

        void Copy(int end)
        {
            duties.AsSpan(from, end - from).CopyTo(merged.AsSpan(filled));
            filled += end - from;
            from = end;
        }
    }

    /// <summary>The variant whose next period stands first; negative where none has any left.</summary>
    private static int NextOf(ReadOnlySpan<DutyVariant> variants, ReadOnlySpan<int> next, bool byEnd)
    {
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

        return first;
    }

    /// <summary>The first place from one on whose duty stands behind a key: steps that double, then halves.</summary>
    private static int FirstBehind(Duty[] duties, int from, long key, bool byEnd)
    {
        var step = 1;
        while (from + step <= duties.Length && KeyOf(duties[from + step - 1], byEnd) < key)
        {
            from += step;
            step *= 2;
        }

        var end = Math.Min(duties.Length, from + step);
        while (from < end)
        {
            var middle = (from + end) / 2;
            (from, end) = KeyOf(duties[middle], byEnd) < key ? (middle + 1, end) : (from, middle);
        }

        return from;
    }

    private static long KeyOf(in Duty duty, bool byEnd) => Key(byEnd ? duty.EndSecond : duty.StartSecond, duty.Shift);

    private static long Key(int second, int shift) => ((long)second << 32) + shift;
}

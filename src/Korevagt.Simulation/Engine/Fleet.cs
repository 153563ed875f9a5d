using System.Numerics;
using System.Runtime.Intrinsics;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// The cars that are out at the moment, a few dozen at most. Each has a slot that it keeps; sets of slots are bits of whole
/// words, and the next event is found by comparing eight cars at a time: at this size faster than any heap.
/// </summary>
internal sealed class Fleet
{
    private readonly int districts;
    private Car[] cars = new Car[SlotSet.SlotsPerWord];

    // Slots without a car hold int.MaxValue, so that it can be searched in whole vectors.
    private int[] nextSecond = new int[SlotSet.SlotsPerWord];
    private ulong[] used = new ulong[1];
    private ulong[] free = new ulong[1];
    private ulong[] busy = new ulong[1];
    private ulong[][] ofDistrict;
    private int end;
    private int earliestSecond;
    private int earliestSlot;
    private bool earliestIsKnown;

    public Fleet(int districts)
    {
        this.districts = districts;
        ofDistrict = [.. Enumerable.Range(0, districts).Select(_ => new ulong[1])];
        Clear();
    }

    /// <summary>Where comings and goings are noted; null where nobody wants to know.</summary>
    public FleetLog? Log { get; set; }

    public ref Car this[int slot] => ref cars[slot];

    /// <summary>All cars out.</summary>
    public SlotSet Out => new(used, used);

    /// <summary>The cars that are not on a visit; their duty may be over.</summary>
    public SlotSet Free => new(free, free);

    /// <summary>The cars on a visit.</summary>
    public SlotSet Busy => new(busy, busy);

    /// <summary>The cars that are not on a visit and serve a district first.</summary>
    public SlotSet FreeOf(int district) => new(free, ofDistrict[district]);

    /// <summary>The cars out that serve a district first.</summary>
    public SlotSet OutOf(int district) => new(used, ofDistrict[district]);

    /// <summary>
    /// When something next happens to a car of its own accord: its visit ends, it reaches home, its idle duty ends.
    /// </summary>
    public int NextSecond(int slot) => nextSecond[slot];

    public void SetNextSecond(int slot, int second)
    {
        nextSecond[slot] = second;
        if (slot == earliestSlot)
        {
            earliestIsKnown &= second <= earliestSecond;
            earliestSecond = second;
        }
        else if (second < earliestSecond || (second == earliestSecond && slot < earliestSlot))
        {
            (earliestSecond, earliestSlot) = (second, slot);
        }
    }

    /// <summary>A car begins or ends a visit.</summary>
    public void SetFree(int slot, bool isFree)
    {
        var (word, bit) = (slot / SlotSet.SlotsPerWord, 1UL << slot);
        free[word] = isFree ? free[word] | bit : free[word] & ~bit;
        busy[word] = used[word] & ~free[word];
    }

    public void Clear()
    {
        Array.Fill(nextSecond, int.MaxValue);
        Array.Clear(used);
        Array.Clear(free);
        Array.Clear(busy);
        Array.ForEach(ofDistrict, Array.Clear);
        (end, earliestSecond, earliestSlot, earliestIsKnown) = (0, int.MaxValue, 0, true);
    }

    /// <summary>Takes a car in, free, at the first empty slot.</summary>
    public void Add(in Car car, int second)
    {
        var word = 0;
        while (word < used.Length && used[word] == ulong.MaxValue)
        {
            word++;
        }

        if (word == used.Length)
        {
            Grow();
        }

        Log?.Comes(car.Duty);
        Put(word * SlotSet.SlotsPerWord + BitOperations.TrailingZeroCount(~used[word]), car, second, isFree: true);
    }

    /// <summary>Puts a car into a slot that is empty.</summary>
    public void Put(int slot, in Car car, int second, bool isFree)
    {
        while (slot >= cars.Length)
        {
            Grow();
        }

        cars[slot] = car;
        used[slot / SlotSet.SlotsPerWord] |= 1UL << slot;
        SetFree(slot, isFree);
        SetDistricts(slot, car.Districts);
        end = Math.Max(end, slot + 1);
        SetNextSecond(slot, second);
    }

    /// <summary>Whether a slot has a car.</summary>
    public bool Has(int slot) => slot < cars.Length && (used[slot / SlotSet.SlotsPerWord] >> slot & 1) != 0;

    public void Remove(int slot)
    {
        Log?.Leaves(cars[slot].Duty);
        var (word, bit) = (slot / SlotSet.SlotsPerWord, 1UL << slot);
        used[word] &= ~bit;
        free[word] &= ~bit;
        busy[word] &= ~bit;
        SetDistricts(slot, 0);
        SetNextSecond(slot, int.MaxValue);
    }

    /// <summary>A car serves these districts first from now on, a bit each.</summary>
    public void SetDistricts(int slot, ulong districts)
    {
        var (word, bit) = (slot / SlotSet.SlotsPerWord, 1UL << slot);
        for (var left = cars[slot].Districts; left != 0; left &= left - 1)
        {
            ofDistrict[BitOperations.TrailingZeroCount(left)][word] &= ~bit;
        }

        for (var left = districts; left != 0; left &= left - 1)
        {
            ofDistrict[BitOperations.TrailingZeroCount(left)][word] |= bit;
        }

        cars[slot].Districts = districts;
    }

    /// <summary>The car to which something happens first, the lowest slot of several; meaningless when none is out.</summary>
    public int EarliestSlot => earliestSlot;

    /// <summary>The earliest second at which something happens to any car; <see cref="int.MaxValue"/> when none is out.</summary>
    public int EarliestSecond()
    {
        if (!earliestIsKnown)
        {
            FindEarliest();
        }

        return earliestSecond;
    }

    private void FindEarliest()
    {
        ref var first = ref nextSecond[0];
        var least = Vector256.LoadUnsafe(ref first);
        for (var slot = Vector256<int>.Count; slot < end; slot += Vector256<int>.Count)
        {
            least = Vector256.Min(least, Vector256.LoadUnsafe(ref first, (nuint)slot));
        }

        var half = Vector128.Min(least.GetLower(), least.GetUpper());
        half = Vector128.Min(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        half = Vector128.Min(half, Vector128.Shuffle(half, Vector128.Create(1, 0, 3, 2)));
        (earliestSecond, earliestSlot, earliestIsKnown) = (half.ToScalar(), 0, true);
        var wanted = Vector256.Create(earliestSecond);
        for (var slot = 0; slot < end; slot += Vector256<int>.Count)
        {
            var equal = Vector256.Equals(wanted, Vector256.LoadUnsafe(ref first, (nuint)slot)).ExtractMostSignificantBits();
            if (equal != 0)
            {
                earliestSlot = slot + BitOperations.TrailingZeroCount(equal);
                return;
            }
        }
    }

    private void Grow()
    {
        var size = cars.Length + SlotSet.SlotsPerWord;
        Array.Resize(ref cars, size);
        Array.Resize(ref nextSecond, size);
        Array.Fill(nextSecond, int.MaxValue, size - SlotSet.SlotsPerWord, SlotSet.SlotsPerWord);
        Array.Resize(ref used, size / SlotSet.SlotsPerWord);
        Array.Resize(ref free, size / SlotSet.SlotsPerWord);
        Array.Resize(ref busy, size / SlotSet.SlotsPerWord);
        ofDistrict = [.. Enumerable.Range(0, districts).Select(district =>
        {
            var grown = ofDistrict[district];
            Array.Resize(ref grown, size / SlotSet.SlotsPerWord);
            return grown;
        })];
    }
}

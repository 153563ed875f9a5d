namespace Korevagt.Simulation.Engine;

/// <summary>
/// The cars that are out at the moment, a few dozen at most: plain arrays that are searched from end to end, which is
/// faster than any tree at this size.
/// </summary>
internal sealed class Fleet
{
    private Car[] cars = new Car[32];
    private int[] nextSecond = new int[32];

    /// <summary>Number of cars out.</summary>
    public int Count { get; private set; }

    public ref Car this[int slot] => ref cars[slot];

    /// <summary>All cars out, by slot.</summary>
    public ReadOnlySpan<Car> Cars => cars.AsSpan(0, Count);

    /// <summary>When something next happens to a car of its own accord: its visit ends, it reaches home, its idle duty ends.</summary>
    public int NextSecond(int slot) => nextSecond[slot];

    public void SetNextSecond(int slot, int second) => nextSecond[slot] = second;

    public void Clear() => Count = 0;

    public void Add(in Car car, int second)
    {
        if (Count == cars.Length)
        {
            Array.Resize(ref cars, Count * 2);
            Array.Resize(ref nextSecond, Count * 2);
        }

        cars[Count] = car;
        nextSecond[Count] = second;
        Count++;
    }

    /// <summary>Takes a car out; the last one moves to its slot.</summary>
    public void RemoveAt(int slot)
    {
        Count--;
        cars[slot] = cars[Count];
        nextSecond[slot] = nextSecond[Count];
    }

    /// <summary>The earliest second at which something happens to any car; <see cref="int.MaxValue"/> when none is out.</summary>
    public int EarliestSecond()
    {
        var earliest = int.MaxValue;
        foreach (var second in nextSecond.AsSpan(0, Count))
        {
            earliest = Math.Min(earliest, second);
        }

        return earliest;
    }
}

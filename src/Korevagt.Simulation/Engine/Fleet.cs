using System.Numerics;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// The cars that are out at the moment, a few dozen at most: plain arrays that are searched from end to end, which is
/// faster than any tree at this size.
/// </summary>
internal sealed class Fleet
{
    private Car[] cars = new Car[32];

    // Beyond the cars out it holds int.MaxValue, so that it can be searched in whole vectors.
    private int[] nextSecond = Never(32);

    /// <summary>Number of cars out.</summary>
    public int Count { get; private set; }

    public ref Car this[int slot] => ref cars[slot];

    /// <summary>All cars out, by slot.</summary>
    public Span<Car> Cars => cars.AsSpan(0, Count);

    /// <summary>When something next happens to a car of its own accord: its visit ends, it reaches home, its idle duty ends.</summary>
    public int NextSecond(int slot) => nextSecond[slot];

    public void SetNextSecond(int slot, int second) => nextSecond[slot] = second;

    public void Clear()
    {
        Array.Fill(nextSecond, int.MaxValue);
        Count = 0;
    }

    public void Add(in Car car, int second)
    {
        if (Count == cars.Length)
        {
            Array.Resize(ref cars, Count * 2);
            nextSecond = [.. nextSecond, .. Never(Count)];
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
        nextSecond[Count] = int.MaxValue;
    }

    /// <summary>The earliest second at which something happens to any car; <see cref="int.MaxValue"/> when none is out.</summary>
    public int EarliestSecond()
    {
        var earliest = new Vector<int>(int.MaxValue);
        for (var slot = 0; slot < Count; slot += Vector<int>.Count)
        {
            earliest = Vector.Min(earliest, new Vector<int>(nextSecond, slot));
        }

        var least = int.MaxValue;
        for (var lane = 0; lane < Vector<int>.Count; lane++)
        {
            least = Math.Min(least, earliest[lane]);
        }

        return least;
    }

    private static int[] Never(int count)
    {
        var seconds = new int[count];
        Array.Fill(seconds, int.MaxValue);
        return seconds;
    }
}

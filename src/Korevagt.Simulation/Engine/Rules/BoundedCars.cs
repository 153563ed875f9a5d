namespace Korevagt.Simulation.Engine.Rules;

/// <summary>
/// Cars with a second before which each cannot be at a visit. The one that might come first is taken first, so that few true
/// drives need be fetched. A few dozen at most: at this size faster than any heap.
/// </summary>
internal sealed class BoundedCars
{
    // The bound above, the number below.
    private long[] entries = new long[SlotSet.SlotsPerWord];
    private int count;

    public void Clear() => count = 0;

    /// <summary>Adds a car by its number.</summary>
    public void Add(int number, int noSooner)
    {
        if (count == entries.Length)
        {
            Array.Resize(ref entries, 2 * count);
        }

        entries[count++] = ((long)noSooner << 32) | (uint)number;
    }

    /// <summary>Takes the car that might come first, if that might be by some second.</summary>
    public bool TryTake(int latest, out int number)
    {
        var (least, place) = (long.MaxValue, 0);
        for (var other = 0; other < count; other++)
        {
            if (entries[other] < least)
            {
                (least, place) = (entries[other], other);
            }
        }

        number = (int)least;
        if ((int)(least >> 32) > latest || count == 0)
        {
            return false;
        }

        entries[place] = entries[--count];
        return true;
    }
}

using System.Numerics;

namespace Korevagt.Simulation.Engine;

/// <summary>Which slots a fleet has given out, without the cars: who comes gets the first empty one.</summary>
internal sealed class SlotBook
{
    private ulong[] used = new ulong[1];

    /// <summary>Takes over the slots of a fleet.</summary>
    public void Fill(Fleet fleet)
    {
        Array.Clear(used);
        foreach (var slot in fleet.Out)
        {
            Take(slot);
        }
    }

    /// <summary>Gives out the first empty slot.</summary>
    public int TakeFirst()
    {
        var word = Array.FindIndex(used, bits => bits != ulong.MaxValue);
        var slot = word < 0
            ? used.Length * SlotSet.SlotsPerWord
            : word * SlotSet.SlotsPerWord + BitOperations.TrailingZeroCount(~used[word]);
        Take(slot);
        return slot;
    }

    /// <summary>Takes a slot back.</summary>
    public void Leave(int slot) => used[slot / SlotSet.SlotsPerWord] &= ~(1UL << slot);

    private void Take(int slot)
    {
        if (slot / SlotSet.SlotsPerWord >= used.Length)
        {
            Array.Resize(ref used, slot / SlotSet.SlotsPerWord + 1);
        }

        used[slot / SlotSet.SlotsPerWord] |= 1UL << slot;
    }
}

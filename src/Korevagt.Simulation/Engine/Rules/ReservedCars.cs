namespace Korevagt.Simulation.Engine.Rules;

/// <summary>What the latest plan has in store for cars after what they do now, by slot.</summary>
internal sealed class ReservedCars
{
    private PlannedCar[] cars = new PlannedCar[SlotSet.SlotsPerWord];
    private ulong[] reserved = new ulong[1];

    /// <summary>Forgets the plan.</summary>
    public void Clear() => Array.Clear(reserved);

    /// <summary>Whether a car has visits before it.</summary>
    public bool Has(int slot) => slot < cars.Length && (reserved[slot / SlotSet.SlotsPerWord] >> slot & 1) != 0;

    /// <summary>A car that has visits before it, as it will be after them.</summary>
    public ref readonly PlannedCar Of(int slot) => ref cars[slot];

    /// <summary>Keeps a car for the visits planned for it.</summary>
    public void Keep(in PlannedCar car)
    {
        if (car.Slot >= cars.Length)
        {
            var words = car.Slot / SlotSet.SlotsPerWord + 1;
            Array.Resize(ref cars, words * SlotSet.SlotsPerWord);
            Array.Resize(ref reserved, words);
        }

        cars[car.Slot] = car;
        reserved[car.Slot / SlotSet.SlotsPerWord] |= 1UL << car.Slot;
    }
}

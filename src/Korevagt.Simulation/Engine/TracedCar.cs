namespace Korevagt.Simulation.Engine;

/// <summary>A car that is out at a quiet moment.</summary>
/// <param name="Slot">Its slot.</param>
/// <param name="NextSecond">When something next happens to it of its own accord.</param>
/// <param name="Car">The car, booked up to the moment if it stands.</param>
internal readonly record struct TracedCar(int Slot, int NextSecond, Car Car)
{
    /// <summary>
    /// Whether a car of another simulation of the same year goes on as this one does, both being booked up to the same moment.
    /// Its slot is none of this.
    /// </summary>
    /// <param name="other">The other car, of the duty that corresponds.</param>
    /// <param name="nextSecond">When something next happens to that.</param>
    public bool GoesOnAs(in Car other, int nextSecond)
    {
        if (NextSecond != nextSecond || Car.State != other.State || Car.Place != other.Place || Car.Districts != other.Districts
            || Car.PresentSince != other.PresentSince || PaidBeyondEnd(Car) != PaidBeyondEnd(other))
        {
            return false;
        }

        // How far a car has been looked for on its way home says nothing of where it is.
        return Car.State switch
        {
            CarState.Idle => true,
            CarState.Visiting => Car.ArrivalSecond == other.ArrivalSecond,
            _ => Car.Since == other.Since && Car.HomeSecond == other.HomeSecond && Car.Band == other.Band
                && Car.Heading == other.Heading,
        };
    }

    private static int PaidBeyondEnd(in Car car) => Math.Max(car.EndSecond, car.LastVisitEnd);
}

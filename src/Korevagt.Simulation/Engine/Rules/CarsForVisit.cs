namespace Korevagt.Simulation.Engine.Rules;

/// <summary>The two cars that a visit gets soonest, of its own district and of others within reach, and one beyond it.</summary>
internal struct CarsForVisit
{
    public CarOption Own;
    public CarOption SecondOwn;
    public CarOption Other;
    public CarOption SecondOther;

    /// <summary>The car from another district, farther away than it may drive, that would arrive first.</summary>
    public CarOption Far;

    /// <summary>Whether a car that could come has as many visits planned as it may: then nobody drives too far instead.</summary>
    public bool AnotherCouldCome;

    public void Clear() => (Own, SecondOwn, Other, SecondOther, Far, AnotherCouldCome) =
        (CarOption.None, CarOption.None, CarOption.None, CarOption.None, CarOption.None, false);

    public void AddOwn(in CarOption option)
    {
        if (option.IsBetterThan(Own))
        {
            (Own, SecondOwn) = (option, Own);
        }
        else if (option.IsBetterThan(SecondOwn))
        {
            SecondOwn = option;
        }
    }

    public void AddOther(in CarOption option)
    {
        if (option.IsBetterThan(Other))
        {
            (Other, SecondOther) = (option, Other);
        }
        else if (option.IsBetterThan(SecondOther))
        {
            SecondOther = option;
        }
    }

    /// <summary>Whether one of the options is a car; then they change when it is planned for another visit.</summary>
    public readonly bool Names(int car) =>
        Own.Car == car || Other.Car == car || SecondOwn.Car == car || SecondOther.Car == car || Far.Car == car;

    /// <summary>
    /// The car that the visit is for, and the one that it would be for without it: the own district's, unless another arrives
    /// earlier by more than the crossing.
    /// </summary>
    /// <param name="crossing">By how many seconds a car from elsewhere must be earlier.</param>
    /// <param name="second">The second best; none where no other car can come.</param>
    public readonly CarOption Best(int crossing, out CarOption second)
    {
        if (!Own.Exists && !Other.Exists)
        {
            second = CarOption.None;
            return AnotherCouldCome ? CarOption.None : Far;
        }

        if (IsOwnFirst(Own, Other, crossing))
        {
            second = IsOwnFirst(SecondOwn, Other, crossing) ? SecondOwn : Other;
            return Own;
        }

        second = IsOwnFirst(Own, SecondOther, crossing) ? Own : SecondOther;
        return Other;
    }

    private static bool IsOwnFirst(in CarOption own, in CarOption other, int crossing) =>
        own.Exists && (!other.Exists
            || (crossing > 0 ? (long)other.Arrival + crossing > own.Arrival : !other.IsBetterThan(own)));
}

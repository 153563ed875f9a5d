namespace Korevagt.Simulation.Engine.Rules;

/// <summary>The two cars that a visit would get first, and one that is too far away unless nobody else can come.</summary>
internal struct CarsForVisit
{
    private CarOption far;

    // Whether a car that could come has as many visits planned as it may: then nobody drives too far instead.
    private bool anotherCouldCome;

    /// <summary>The best car within reach.</summary>
    public CarOption First { readonly get; private set; }

    /// <summary>The car that it is for; none where it has to wait for a later plan.</summary>
    public readonly CarOption Best => First.Exists || anotherCouldCome ? First : far;

    /// <summary>The car that it would be for without the best; none where no other can come.</summary>
    public CarOption Second { readonly get; private set; }

    public void Clear() => (First, Second, far, anotherCouldCome) = (CarOption.None, CarOption.None, CarOption.None, false);

    public void Add(in CarOption option)
    {
        if (option.Order < First.Order)
        {
            (First, Second) = (option, First);
        }
        else if (option.Order < Second.Order)
        {
            Second = option;
        }
    }

    /// <summary>A car that drives farther than it may.</summary>
    public void AddFar(in CarOption option) => far = option.Order < far.Order ? option : far;

    /// <summary>A car that could come, but has enough to do.</summary>
    public void AddFull() => anotherCouldCome = true;

    /// <summary>By when a car must come, with the crossing, to change the best or, if that counts, the second.</summary>
    public readonly int LatestToBeat(bool needsSecond) => (int)((needsSecond ? Second.Order : First.Order) >> 32);

    /// <summary>Whether one of the options is a car; then they change when it is planned for another visit.</summary>
    public readonly bool Names(int car) => First.Car == car || Second.Car == car || far.Car == car;
}

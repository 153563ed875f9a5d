namespace Korevagt.Simulation.Engine.Rules;

/// <summary>Decides which car a visit goes to. A rule keeps nothing from one decision to the next.</summary>
internal interface IDispatchRule
{
    /// <summary>Chooses the free car that is sent to a visit now; none if the visit has to wait.</summary>
    CarChoice ChooseCar(int visit, int now);

    /// <summary>Whether a car that becomes free, and stands where it became so, should serve a waiting visit.</summary>
    bool ShouldServe(int slot, int visit, int now);

    /// <summary>
    /// The second at which a visit that is left waiting must be looked at again though no car becomes free;
    /// <see cref="int.MaxValue"/> for never.
    /// </summary>
    int LookAgainAt(int visit);

    /// <summary>
    /// True where a car that becomes free can change which other car a waiting visit goes to: then all waiting visits are
    /// offered again whenever one does.
    /// </summary>
    bool OffersAgainWhenACarIsFree => false;
}

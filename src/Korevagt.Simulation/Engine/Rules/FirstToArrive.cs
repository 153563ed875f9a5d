namespace Korevagt.Simulation.Engine.Rules;

/// <summary>A visit goes to the free car anywhere on duty that arrives first; districts do not matter.</summary>
internal sealed class FirstToArrive(Situation situation) : IDispatchRule
{
    public CarChoice ChooseCar(int visit, int now) => situation.FirstToArrive(visit, now);

    public bool ShouldServe(int slot, int visit, int now) => true;

    public int LookAgainAt(int visit) => int.MaxValue;
}

namespace Stateless;
